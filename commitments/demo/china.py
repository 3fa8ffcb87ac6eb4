"""What the first dialogue in China said and agreed, in our own words; and what we made up beside it.

The summary of the dialogue names its themes, who was there, what it contributed to policy, what
is difficult and what is promising, and four next steps. Owners, due dates, actions and reports
are illustrations: the summary has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from commitments.due import Due
from commitments.status import CommitmentKind, Horizon, ItemStatus, OnTrack, WaitingFor
from dialogues.status import Level, PointKind, PolicyRelation, StakeholderCategory, StakeholderLevel, Visibility

ILLUSTRATION = "illustration"
"""The `source` of what is ours and not the dialogue's."""

FIRST_NOTE = (
    "UN agencies, research institutes, development banks and NGOs were there as well; the summary does not say which."
)
SECOND_NOTE = "Its outcomes are not in the pages seen. The matters on its agenda wait here to be decided in a trial."

SUMMARY = (
    "National bodies and the governments of Chengdu, Chongqing and Ningbo talked about cities that leave room for "
    "nature and emit less carbon. On biodiversity they wanted plans to start from what grows and lives in the city, "
    "to reckon with what it is worth, and to count what it does for the climate besides. On carbon they spoke of what "
    "planning can do for peaking and neutrality: greener districts, readiness for a harsher climate, saving energy, "
    "and ways to pay for the change that last.\n\n"
    "The programme's own summary names no owners, due dates or actions for the next steps. Those shown here, and the "
    "reports on them, were made up to demonstrate this application; each is marked as an illustration."
)


@dataclass(frozen=True, slots=True)
class Organisation:
    slug: str
    name: str
    category: StakeholderCategory
    level: StakeholderLevel
    city: str = ""
    acronym: str = ""
    aliases: tuple[str, ...] = ()


ORGANISATIONS = [
    Organisation(
        "ministry-of-finance-china",
        "Ministry of Finance",
        StakeholderCategory.MINISTRY,
        StakeholderLevel.NATIONAL,
        acronym="MOF",
        aliases=("财政部", "Ministry of Finance of the People's Republic of China"),
    ),
    Organisation(
        "china-center-for-urban-development",
        "China Center for Urban Development",
        StakeholderCategory.NATIONAL_AGENCY,
        StakeholderLevel.NATIONAL,
        acronym="CCUD",
        aliases=("中国城市和小城镇改革发展中心",),
    ),
    *(
        Organisation(
            f"city-of-{slug}",
            f"City of {name}",
            StakeholderCategory.CITY_GOVERNMENT,
            StakeholderLevel.MUNICIPAL,
            city=slug,
            aliases=(f"{name} Municipal People's Government", local),
        )
        for slug, name, local in (
            ("chengdu", "Chengdu", "成都市人民政府"),
            ("chongqing", "Chongqing", "重庆市人民政府"),
            ("ningbo", "Ningbo", "宁波市人民政府"),
        )
    ),
]
"""Those whom the summary names as present. It mentions UN agencies, research institutes,
development banks and NGOs without naming any, so none is entered."""


@dataclass(frozen=True, slots=True)
class ThemeTold:
    slug: str
    name: str
    sdg_targets: tuple[str, ...]
    parent: str = ""


THEMES = [
    ThemeTold("urban-biodiversity", "Urban biodiversity", ("11.7", "15.5", "15.9")),
    ThemeTold("nature-based-solutions", "Nature-based solutions", ("11.7", "13.1"), "urban-biodiversity"),
    ThemeTold("value-of-ecosystems", "Value of ecosystems", ("15.9",), "urban-biodiversity"),
    ThemeTold("low-carbon-development", "Low-carbon development", ("11.6", "13.2")),
    ThemeTold("carbon-peaking-and-neutrality", "Carbon peaking and neutrality", ("13.2",), "low-carbon-development"),
    ThemeTold("sustainable-finance", "Sustainable finance", ("13.a", "17.3"), "low-carbon-development"),
    ThemeTold("energy-efficiency", "Energy efficiency", ("7.3",), "low-carbon-development"),
    ThemeTold("climate-resilience", "Climate and flood resilience", ("11.5", "11.b", "13.1")),
    ThemeTold("integrated-urban-planning", "Integrated urban planning", ("11.3", "11.a")),
    ThemeTold("metropolitan-governance", "Metropolitan governance", ("11.a",), "integrated-urban-planning"),
    ThemeTold("transit-oriented-development", "Transit-oriented development", ("11.2",), "integrated-urban-planning"),
    ThemeTold("circular-economy", "Circular economy", ("12.5", "11.6")),
]

BIODIVERSITY, CARBON = "urban-biodiversity", "low-carbon-development"
PEAKING = "carbon-peaking-and-neutrality"
FINANCE = "sustainable-finance"

GUIDANCE = "Working guidance for carbon dioxide peaking and carbon neutrality"
ACTION_PLAN = "Action plan for carbon dioxide peaking before 2030"
SPATIAL_PLANNING = "National territorial spatial planning system"
SPONGE_CITY = "Sponge City guideline"

POLICY_ALIASES = {
    ACTION_PLAN: ("2030年前碳达峰行动方案",),
    SPATIAL_PLANNING: ("National Territorial and Spatial Planning 2019", "国土空间规划体系"),
    SPONGE_CITY: ("Sponge City programme", "海绵城市"),
}
"""Other names under which the summary and others mention the instruments of `policies.csv`."""


@dataclass(frozen=True, slots=True)
class Point:
    kind: PointKind
    level: Level
    title: str
    text: str
    themes: tuple[str, ...] = ()
    policies: tuple[tuple[str, PolicyRelation], ...] = ()


def _contribution(level: Level, title: str, text: str, *themes: str, **policies: PolicyRelation) -> Point:
    titles = {"guidance": GUIDANCE, "action_plan": ACTION_PLAN, "planning": SPATIAL_PLANNING, "sponge": SPONGE_CITY}
    return Point(
        PointKind.POLICY_CONTRIBUTION,
        level,
        title,
        text,
        themes,
        tuple((titles[name], relation) for name, relation in policies.items()),
    )


IMPLEMENTS, INFORMS = PolicyRelation.IMPLEMENTS, PolicyRelation.INFORMS

POINTS = [
    _contribution(
        Level.NATIONAL,
        "National aims and city work fit together better",
        "Ministries and large cities compared what the country wants to reach with what is under way on the ground, "
        "above all for carbon peaking and neutrality, and brought the two closer.",
        PEAKING,
        guidance=IMPLEMENTS,
        action_plan=IMPLEMENTS,
    ),
    _contribution(
        Level.NATIONAL,
        "Biodiversity becomes a matter of city planning",
        "National rules protect ecosystems; the dialogue added that plans of cities have to make room for them too, "
        "and that planners need new ways of working for it.",
        BIODIVERSITY,
        planning=INFORMS,
    ),
    _contribution(
        Level.NATIONAL,
        "Practical ways to a low-carbon city",
        "Greener design, preparing for a harsher climate and technology that saves energy were named as what a city "
        "can take up now to carry out national climate policy.",
        CARBON,
        "energy-efficiency",
        action_plan=IMPLEMENTS,
    ),
    _contribution(
        Level.NATIONAL,
        "Money from more than public budgets",
        "Where private investors pay for nature and for low-carbon works, the funds come from more hands and the "
        "public purse carries less.",
        FINANCE,
    ),
    _contribution(
        Level.NATIONAL,
        "A table at which all levels learn",
        "What one place has tried is heard by all the others, so that existing policies can be bettered and bent to "
        "local conditions.",
        BIODIVERSITY,
        CARBON,
    ),
    _contribution(
        Level.LOCAL,
        "Cities know what the national goals mean for them",
        "The three cities worked out what peaking by 2030 and neutrality by 2060 ask of each under its own "
        "conditions, so that local rules lead to the common goal.",
        PEAKING,
        guidance=IMPLEMENTS,
        action_plan=IMPLEMENTS,
    ),
    _contribution(
        Level.LOCAL,
        "Biodiversity strategies cut to the city",
        "Crowded districts with little green need answers of their own; the cities took home how to build "
        "biodiversity into plans under such conditions.",
        BIODIVERSITY,
        "nature-based-solutions",
    ),
    _contribution(
        Level.LOCAL,
        "Trying new ways to pay",
        "Local governments were encouraged to try models that bring private money into nature and low-carbon "
        "projects and to lean less on their budgets.",
        FINANCE,
    ),
    _contribution(
        Level.LOCAL,
        "Planning everything as one",
        "Green space, buildings that need little energy and clean transport belong in one plan, and that plan in "
        "line with the national goals.",
        BIODIVERSITY,
        CARBON,
        "integrated-urban-planning",
        planning=INFORMS,
    ),
    _contribution(
        Level.LOCAL,
        "Skills in the planning offices",
        "Officials and planners heard from other cities and from specialists what has proved itself, and can refine "
        "their own policies by it.",
        BIODIVERSITY,
        CARBON,
    ),
    _contribution(
        Level.LOCAL,
        "Local, national and private partners work together",
        "Closer ties between city governments, national bodies and companies keep local policies in step with "
        "national ones and bring in help and means from outside.",
        CARBON,
        "integrated-urban-planning",
    ),
    _contribution(
        Level.LOCAL,
        "Residents are part of it",
        "Local policy holds when people know of it and have a hand in it; the dialogue asked cities to involve their "
        "communities in looking after the environment.",
        BIODIVERSITY,
    ),
    Point(
        PointKind.CHALLENGE,
        Level.BOTH,
        "Policies arrive, but not together",
        "Province, city and district have made national policies their own; carrying them out as one is still hard.",
        (BIODIVERSITY, CARBON),
    ),
    Point(PointKind.CHALLENGE, Level.BOTH, "Too little money", "Funds fall short of what is planned.", (FINANCE,)),
    Point(
        PointKind.CHALLENGE,
        Level.LOCAL,
        "Gaps in data and technical means",
        "Cities lack data, and the technical means to work with them.",
        (BIODIVERSITY, CARBON),
    ),
    Point(
        PointKind.CHALLENGE,
        Level.BOTH,
        "Rules on moving within the country",
        "The rules on internal migration make planning for those who live in a city more complicated.",
    ),
    Point(
        PointKind.OPPORTUNITY,
        Level.NATIONAL,
        "Spatial planning under one roof",
        "The planning system of 2019 can carry both concerns into every plan.",
        (BIODIVERSITY, "integrated-urban-planning"),
        ((SPATIAL_PLANNING, INFORMS),),
    ),
    Point(
        PointKind.OPPORTUNITY,
        Level.BOTH,
        "Sponge cities on a larger scale",
        "What has been tried with keeping rain where it falls can grow.",
        ("climate-resilience", "nature-based-solutions"),
        ((SPONGE_CITY, IMPLEMENTS),),
    ),
    Point(
        PointKind.OPPORTUNITY,
        Level.LOCAL,
        "Nature as a tool of planning",
        "Solutions that use nature itself can become part of ordinary city planning.",
        ("nature-based-solutions",),
    ),
    Point(
        PointKind.OPPORTUNITY,
        Level.LOCAL,
        "Twelve cities plan for neutrality",
        "Twelve cities have undertaken to draw up action plans for carbon neutrality.",
        (PEAKING,),
        ((GUIDANCE, IMPLEMENTS),),
    ),
    Point(
        PointKind.OPPORTUNITY,
        Level.LOCAL,
        "UrbanShift cities can go first",
        "Chengdu, Chongqing and Ningbo can show others how it is done.",
        (BIODIVERSITY, CARBON),
    ),
    Point(
        PointKind.KEY_MESSAGE,
        Level.BOTH,
        "Keep looking whether it works",
        "Better coordination, new finance and more skills are worth what regular monitoring and evaluation show.",
        (BIODIVERSITY, CARBON),
    ),
]


@dataclass(frozen=True, slots=True)
class Report:
    """A report on an action: by the officer of its owner, or by staff on the owner's behalf."""

    as_of: date
    status: ItemStatus
    progress: int
    narrative: str
    on_track: str = ""
    waiting_for: str = ""
    waiting_for_whom: str = ""
    evidence: tuple[tuple[str, str], ...] = ()
    share: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An action. `accepted_on` None: the owner has not answered yet."""

    title: str
    owner: str
    due: Due
    city: str = ""
    accepted_on: date | None = None
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A next step. `kept_to`: the circle it stays at when the dialogue is published."""

    title: str
    text: str
    kind: CommitmentKind
    level: Level
    horizon: Horizon
    due: Due
    themes: tuple[str, ...]
    items: tuple[Item, ...]
    cities: tuple[str, ...] = ("chengdu", "chongqing", "ningbo")
    lead: str = ""
    supporting: tuple[str, ...] = ()
    accepted_on: date | None = None
    indicator: str = ""
    kept_to: Visibility = Visibility.PUBLIC


BY_NEXT = Due.of("next_dialogue")
BY_2030 = Due.of("year", date(2030, 12, 31))
BY_2023 = Due.of("year", date(2023, 12, 31))

STEPS = [
    Step(
        title="Coordinate and talk across levels",
        text=(
            "The national government and the cities coordinate more closely and keep one another informed, so that "
            "policies are carried out well and alike at every level."
        ),
        kind=CommitmentKind.COORDINATION,
        level=Level.BOTH,
        horizon=Horizon.SHORT,
        due=BY_NEXT,
        themes=(BIODIVERSITY, CARBON),
        lead="china-center-for-urban-development",
        supporting=("city-of-chongqing", "city-of-ningbo"),
        accepted_on=date(2022, 12, 5),
        indicator="Each of the three cities has an office that answers for both concerns.",
        items=(
            Item(
                title="Set up one working group of the planning, ecology and finance offices",
                owner="city-of-chengdu",
                city="chengdu",
                due=BY_NEXT,
                accepted_on=date(2022, 12, 9),
                reports=(
                    Report(
                        date(2023, 6, 30),
                        ItemStatus.IN_PROGRESS,
                        40,
                        "Two offices have named people. The third fears for its own plan and has not answered our "
                        "second letter.",
                        on_track=OnTrack.AT_RISK,
                    ),
                    Report(
                        date(2024, 9, 20),
                        ItemStatus.REPORTED_COMPLETE,
                        100,
                        "The working group meets every month since March. Its rules of procedure are public.",
                        on_track=OnTrack.ON_TRACK,
                        evidence=(("https://demo.example/chengdu/working-group", "Rules of procedure (made up)"),),
                        share=True,
                    ),
                ),
            ),
        ),
    ),
    Step(
        title="Find new ways to pay",
        text=(
            "Lasting models of finance are explored and private investors won for large works such as sponge cities; "
            "all who have a stake in it take part."
        ),
        kind=CommitmentKind.FINANCE,
        level=Level.BOTH,
        horizon=Horizon.MEDIUM,
        due=BY_2030,
        themes=(FINANCE, "climate-resilience"),
        lead="ministry-of-finance-china",
        supporting=("china-center-for-urban-development",),
        accepted_on=date(2022, 12, 12),
        kept_to=Visibility.PARTICIPANTS,
        items=(
            Item(
                title="Prepare a wetland park that private investors help to pay for",
                owner="city-of-ningbo",
                city="ningbo",
                due=BY_2030,
                accepted_on=date(2022, 12, 8),
                reports=(
                    Report(
                        date(2024, 9, 2),
                        ItemStatus.IN_PROGRESS,
                        35,
                        "Site and design are ready. The investors wait until it is settled who stands in for the first "
                        "five years.",
                        on_track=OnTrack.AT_RISK,
                        waiting_for=WaitingFor.FUNDING,
                        waiting_for_whom="ministry-of-finance-china",
                        share=True,
                    ),
                ),
            ),
            Item(
                title="Compare how sponge city works are paid for elsewhere",
                owner="ministry-of-finance-china",
                due=BY_2030,
                accepted_on=date(2022, 12, 12),
                reports=(
                    Report(
                        date(2024, 5, 15),
                        ItemStatus.IN_PROGRESS,
                        50,
                        "Told on the telephone: four of eight cases are written up.",
                        on_track=OnTrack.ON_TRACK,
                    ),
                ),
            ),
        ),
    ),
    Step(
        title="Build up data and skills",
        text=(
            "Data are brought together and technical expertise is built up; training and places to exchange knowledge "
            "give local governments the skills that carrying out policy takes."
        ),
        kind=CommitmentKind.DATA,
        level=Level.LOCAL,
        horizon=Horizon.MEDIUM,
        due=BY_NEXT,
        themes=(BIODIVERSITY, CARBON),
        lead="china-center-for-urban-development",
        accepted_on=date(2022, 12, 5),
        indicator="One data pool in each city, and planners in every district who were trained to use it.",
        items=(
            Item(
                title="Put habitats and emissions of all districts into one data pool",
                owner="city-of-chongqing",
                city="chongqing",
                due=BY_2023,
                accepted_on=date(2022, 12, 14),
                reports=(
                    Report(
                        date(2023, 5, 12),
                        ItemStatus.IN_PROGRESS,
                        20,
                        "Nine of 38 districts have sent data, each in a form of its own.",
                        on_track=OnTrack.AT_RISK,
                    ),
                ),
            ),
            Item(
                title="Train the planners of the districts",
                owner="city-of-ningbo",
                city="ningbo",
                due=BY_NEXT,
                accepted_on=date(2022, 12, 8),
            ),
        ),
    ),
    Step(
        title="Bring national policy home",
        text=(
            "National policies go on being worked into local ones, in a way cut to each place, so that growth and "
            "sustainability stay in balance."
        ),
        kind=CommitmentKind.POLICY,
        level=Level.LOCAL,
        horizon=Horizon.MEDIUM,
        due=Due.of("none"),
        themes=(BIODIVERSITY, PEAKING),
        items=(
            Item(
                title="Carry the territorial plan into the plans of the districts",
                owner="city-of-chengdu",
                city="chengdu",
                due=BY_2030,
                accepted_on=date(2022, 12, 9),
                reports=(
                    Report(
                        date(2024, 8, 30),
                        ItemStatus.IN_PROGRESS,
                        60,
                        "Twelve district plans follow the territorial plan; the others are being drawn up.",
                        on_track=OnTrack.ON_TRACK,
                        share=True,
                    ),
                ),
            ),
            Item(
                title="Draw up the action plan for carbon neutrality",
                owner="city-of-chongqing",
                city="chongqing",
                due=BY_2030,
            ),
        ),
    ),
]
