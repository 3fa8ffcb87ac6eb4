"""The labels in the head of a mail, in six languages."""

from __future__ import annotations

SENDERS = ("from", "de", "dari", "发件人", "expéditeur", "remitente", "remetente", "pengirim")
SENT = ("date", "sent", "fecha", "data", "tanggal", "envoyé", "enviado", "日期", "发送时间", "时间")
"""Those that tell the day."""
SUBJECTS = (
    "subject", "asunto", "objet", "assunto", "perihal", "主题", "re", "ref", "motivo", "referencia", "referência",
    "concerne", "hal",
)  # fmt: skip
RECEIVERS = ("to", "cc", "bcc", "para", "à", "kepada", "kepada yth", "destinataires", "destinatarios", "收件人", "抄送")
LABELS = (*SENDERS, *SENT, *SUBJECTS, *RECEIVERS)
