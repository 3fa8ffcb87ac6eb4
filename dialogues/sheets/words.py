"""What others call the kinds and levels of organisations, for those who say what words mean: in English, Spanish,
Portuguese, French, Indonesian and Chinese, beside what our screens call them. Offered, never taken unasked."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dialogues.status import StakeholderCategory as Category
from dialogues.status import StakeholderLevel as Level

CATEGORY: Mapping[str, Collection[str]] = {
    Category.MINISTRY: ("ministries", "ministerios", "ministérios", "ministères", "kementerian/lembaga", "部委"),
    Category.NATIONAL_AGENCY: (
        *("government agency", "public agency", "agency", "national government", "central government"),
        *("agencia", "entidad nacional", "gobierno nacional", "órgão federal", "autarquia", "governo federal"),
        *("agence", "établissement public", "gouvernement", "lembaga", "lembaga negara", "国家机构", "政府部门"),
    ),
    Category.STATE_GOVERNMENT: (
        *("state", "province", "provincial government", "regional government", "gobierno provincial"),
        *("gobierno estatal", "gobierno regional", "governo estadual", "governo do estado", "gouvernement provincial"),
        *("conseil régional", "région", "pemerintah provinsi", "省政府", "省级政府"),
    ),
    Category.CITY_GOVERNMENT: (
        *("city", "municipality", "municipal government", "local government", "city hall", "local authority"),
        *("gobierno local", "gobierno municipal", "municipalidad", "municipio", "ayuntamiento", "alcaldía"),
        *("prefeitura", "prefeitura municipal", "governo local", "governo municipal", "município", "mairie", "commune"),
        *("municipalité", "collectivité", "collectivité locale", "collectivité territoriale", "pemerintah kota"),
        *("pemerintah daerah", "pemda", "pemkot", "市政府", "地方政府", "市人民政府"),
    ),
    Category.LOCAL_GOVERNMENT_NETWORK: (
        *("city network", "association of municipalities", "red de ciudades", "asociación de municipios"),
        *("rede de cidades", "associação de municípios", "réseau de villes", "association de communes"),
        *("asosiasi pemerintah daerah", "城市网络"),
    ),
    Category.UN_AGENCY: (
        *("un", "united nations", "naciones unidas", "onu", "nações unidas", "nations unies", "pbb", "联合国"),
    ),
    Category.DEVELOPMENT_BANK: ("bank", "mdb", "ifi", "banco", "banque", "开发银行"),
    Category.BILATERAL_AGENCY: (
        *("bilateral", "donor", "cooperation agency", "cooperación", "cooperación internacional", "cooperação"),
        *("coopération", "bailleur", "donatur", "双边机构"),
    ),
    Category.INTERNATIONAL_NGO: ("ingo", "ong internacional", "ong internationale", "lsm internasional"),
    Category.NGO: (
        *("cso", "civil society", "civil society organisation", "civil society organization", "osc", "asociación"),
        *(
            "sociedad civil",
            "sociedade civil",
            "associação",
            "société civile",
            "association",
            "lsm",
            "masyarakat sipil",
        ),
        *("社会组织",),
    ),
    Category.RESEARCH_INSTITUTE: (
        *("university", "academia", "academic", "research", "think tank", "universidad", "instituto de investigación"),
        *("universidade", "instituto de pesquisa", "université", "institut de recherche", "universitas", "akademisi"),
        *("perguruan tinggi", "lembaga penelitian", "大学", "高校", "科研院所", "研究机构"),
    ),
    Category.PRIVATE_SECTOR: (
        *("private", "company", "business", "industry", "empresa", "entreprise", "swasta", "perusahaan", "企业"),
    ),
}
LEVEL: Mapping[str, Collection[str]] = {
    Level.INTERNATIONAL: ("global", "mundial", "mondial"),
    Level.NATIONAL: ("federal", "central", "fédéral", "pusat", "国家级", "中央"),
    Level.STATE_OR_PROVINCE: (
        *("state", "province", "provincial", "estatal", "provincia", "estadual", "estado", "provinciale", "provinsi"),
        *("省级", "省"),
    ),
    Level.METROPOLITAN: ("metro", "metropolitana", "métropolitaine", "都市圈"),
    Level.MUNICIPAL: (
        *("local", "city", "municipality", "municipio", "município", "communal", "locale", "kota", "lokal", "市级"),
        *("地方",),
    ),
    Level.DISTRICT: ("county", "distrito", "kecamatan", "县级", "区级", "区县"),
}
