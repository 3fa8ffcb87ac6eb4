"""The WSGI application that answers with both. Unlike the application's own it also starts on a database with demo
accounts: nobody else reaches it."""

from django.core.wsgi import get_wsgi_application

from urbanshift.start import load_addresses, look_for_garbage_less_often

application = get_wsgi_application()
load_addresses()
look_for_garbage_less_often()
