"""The demo: nine countries, their dialogues, and the whole loop of the first one in China to try out."""

from dataclasses import dataclass

from dialogues.status import MembershipRole

PASSWORD = "demo-dialogue"  # noqa: S105 (a public one, which a production start refuses)


@dataclass(frozen=True, slots=True)
class Account:
    """A demo account: what it is, or whom it speaks for."""

    email: str
    name: str
    is_staff: bool = False
    is_superuser: bool = False
    is_partner: bool = False
    officer_of: str = ""
    role: MembershipRole = MembershipRole.FOCAL_POINT


ADMINISTRATOR = Account("admin@demo.example", "Administrator", is_superuser=True)
STAFF = Account("staff@demo.example", "Programme staff", is_staff=True)
ACCOUNTS = [
    STAFF,
    Account("verifier@demo.example", "Programme staff, checking", is_staff=True),
    Account("chengdu@demo.example", "Officer of Chengdu", officer_of="city-of-chengdu"),
    Account("chongqing@demo.example", "Officer of Chongqing", officer_of="city-of-chongqing"),
    Account("ningbo@demo.example", "Officer of Ningbo", officer_of="city-of-ningbo"),
    Account("kigali@demo.example", "Officer of Kigali", officer_of="city-of-kigali"),
    Account("partner@demo.example", "Partner", is_partner=True),
]
"""All but the administrator, who opens them. They sign in with `PASSWORD`."""
