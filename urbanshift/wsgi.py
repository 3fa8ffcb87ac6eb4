"""The WSGI application: `granian --interface wsgi urbanshift.wsgi:application`."""

from django.core.wsgi import get_wsgi_application

from urbanshift.start import check_database, load_addresses, load_settings, look_for_garbage_less_often

load_settings()
application = get_wsgi_application()
check_database()
load_addresses()
look_for_garbage_less_often()
