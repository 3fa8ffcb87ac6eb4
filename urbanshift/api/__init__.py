"""What every API resource shares: one mechanism each, never one per view.

problems, middleware    every refusal is a problem document (RFC 9457)
deprecation             what will go away
rates                   how often one may ask
authentication          keys and sessions; permissions: who may try to write
bodies                  strict JSON in, JSON out
inputs, shapes          what a request may say, and what an answer looks like
filters, pagination     the query string: filters, orders, pages
statements, rows        a page of a list in one statement
registers               names of places, organisations and subjects, remembered
kept                    answers that are sent again until something is written
formats, tables         whole lists in other formats
cursors, positions      where a page, or a reader of the feed, stands: sealed
changes, as_of          what happened since, and how things stood
idempotency             a write that is sent again is done once
conditional             ETag, If-None-Match, If-Match
views, routing          what a resource does, and under which address
reading, editing        GET: lists and single records; PATCH and DELETE
examples                what bodies look like
schema                  the OpenAPI description of all of it

An app's own `api` package declares its resources with these.
"""
