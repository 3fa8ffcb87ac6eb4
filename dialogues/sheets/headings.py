"""What others call the columns of organisations, cities and people, for those who match them: in English, Spanish,
Portuguese, French, Indonesian and Chinese, in any case, with accents or without."""

from __future__ import annotations

NAMES = (
    *("name of organisation", "organisation name", "organization name", "name of institution", "institution name"),
    *("organisation", "organization", "institution", "entity", "agency", "stakeholder", "full name", "official name"),
    *("nombre", "nombre de la institución", "institución", "organización", "entidad", "nome", "nome da instituição"),
    *("instituição", "organização", "nom", "nom de l'institution", "institution", "organisme", "structure", "nama"),
    *("nama lembaga", "lembaga", "instansi", "organisasi", "名称", "单位名称", "机构名称", "单位", "机构"),
)
ORGANISATIONS = {
    "name": NAMES,
    "acronym": (
        *("abbreviation", "short name", "abbr", "initials", "sigla", "siglas", "acrónimo", "abreviatura", "acrônimo"),
        *("sigle", "acronyme", "abréviation", "singkatan", "akronim", "简称", "缩写"),
    ),
    "category": (
        *("type", "type of organisation", "organisation type", "organization type", "type of institution", "category"),
        *("tipo", "tipo de institución", "tipo de organización", "categoría", "tipo de instituição", "categoria"),
        *("type d'institution", "type d'organisation", "catégorie", "jenis", "jenis lembaga", "kategori"),
        *("类型", "类别", "单位类型", "机构类型"),
    ),
    "level": ("nivel", "nível", "esfera", "niveau", "tingkat", "级别", "层级"),
    "aliases": ("also known as", "other name", "former name", "otros nombres", "autres noms", "nama lain", "别名"),
}
CITIES = {
    "name": (
        *("city", "city name", "name of city", "municipality", "ciudad", "municipio", "nombre", "cidade", "município"),
        *("nome", "ville", "nom de la ville", "commune", "nom", "kota", "nama kota", "nama", "城市", "城市名称"),
    ),
    "name_local": ("local name", "native name", "nombre local", "nome local", "nom local", "nama lokal", "当地名称"),
    "timezone": (
        "tz",
        "iana time zone",
        "zona horaria",
        "huso horario",
        "fuseau horaire",
        "fuso horário",
        "zona waktu",
    ),
    "latitude": ("lat", "latitud", "lintang", "纬度"),
    "longitude": ("lon", "long", "lng", "longitud", "bujur", "经度"),
    "population": ("pop", "inhabitants", "población", "habitantes", "população", "habitants", "penduduk", "人口"),
    "geonames_id": ("geonames", "geoname id", "geonameid"),
}
PEOPLE = {
    "email": (
        *("email", "email address", "mail", "correo", "correo electrónico", "courriel", "adresse e-mail", "surel"),
        *("endereço de e-mail", "alamat email", "邮箱", "电子邮件", "电子邮箱"),
    ),
    "organisation": NAMES,
    "ends_on": ("截止日期",),
    "name": (
        *("name of person", "contact", "contact person", "nombre", "nombre completo", "nome", "nome completo"),
        *("nom", "nom complet", "nom et prénom", "nama", "nama lengkap", "姓名", "联系人"),
    ),
}
