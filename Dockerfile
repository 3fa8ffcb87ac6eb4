# Plain on purpose: no image is built by `make test`, which lints this file. Everything installed has a hash.

FROM python:3.13-slim AS build
WORKDIR /app
ENV UV_PYTHON_DOWNLOADS=never
COPY requirements-tools.lock requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements-tools.lock \
    && uv venv /venv \
    && uv pip sync --no-cache --compile-bytecode --python /venv/bin/python --require-hashes requirements.lock
COPY . .
# Production settings, because the manifest of static files is theirs. The code is compiled here, because each process
# would do it anew where nothing can be written.
RUN SECRET_KEY=what-signs-nothing-needs-no-real-key ALLOWED_HOSTS=none DATABASE_URL=sqlite://:memory: \
    /venv/bin/python manage.py collectstatic --noinput \
    && /venv/bin/python -m compileall -q --invalidation-mode unchecked-hash .

FROM python:3.13-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --system --uid 10001 --no-create-home urbanshift \
    && install --directory --owner=urbanshift /media
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
USER 10001
ENV MEDIA_ROOT=/media
EXPOSE 8000
# Threads wait for the database, and Granian itself waits for slow clients.
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--no-ws", \
     "--workers", "2", "--blocking-threads", "4", "urbanshift.wsgi:application"]
