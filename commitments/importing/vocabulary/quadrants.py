"""What the four parts of a matrix are called that sets strengths against weaknesses, and opportunities against threats.
Translators extend this table."""

from __future__ import annotations

STRENGTHS, WEAKNESSES, OPPORTUNITIES, THREATS = "strengths", "weaknesses", "opportunities", "threats"

QUADRANTS: dict[str, tuple[str, ...]] = {
    STRENGTHS: (
        "strengths", "strength", "strong points", "fortalezas", "fortaleza", "puntos fuertes", "forças", "força",
        "pontos fortes", "fortalezas internas", "forces", "force", "points forts", "atouts", "kekuatan", "优势",
        "优势条件", "内部优势", "强项",
    ),
    WEAKNESSES: (
        "weaknesses", "weakness", "weak points", "debilidades", "debilidad", "puntos débiles", "fraquezas", "fraqueza",
        "pontos fracos", "fragilidades", "faiblesses", "faiblesse", "points faibles", "kelemahan", "劣势",
        "弱势", "弱点", "内部劣势",
    ),
    OPPORTUNITIES: (
        "opportunities", "opportunity", "oportunidades", "oportunidad", "oportunidade", "opportunités", "opportunité",
        "peluang", "kesempatan", "机会", "机遇", "外部机会",
    ),
    THREATS: (
        "threats", "threat", "amenazas", "amenaza", "ameaças", "ameaça", "menaces", "menace", "ancaman", "威胁",
        "外部威胁", "挑战", "risks", "riesgos", "riscos", "risques", "risiko",
    ),
}  # fmt: skip
