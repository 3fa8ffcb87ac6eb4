"""What every API resource shares: one mechanism each, never one per view.

problems, middleware    every refusal is a problem document (RFC 9457)
deprecation             what will go away
rates                   how often one may ask
authentication          keys and sessions; permissions: who may try to write
bodies                  strict JSON in, JSON out
inputs, shapes          what a request may say, and what an answer looks like
filters, pagination     the query string: filters, orders, pages
cursors                 where a page ends, sealed
idempotency             a write that is sent again is done once
conditional             ETag, If-None-Match, If-Match
editing                 PATCH and DELETE
views, routing          what a resource does, and under which address
examples                what bodies look like
schema                  the OpenAPI description of all of it

An app's own `api` package declares its resources with these.
"""
