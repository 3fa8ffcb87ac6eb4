"""Indonesian with whole months, where Django shortens some: '30 Agu 2024' beside '16 Okt. 2024' and '30 Juni 2023'."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, G.i"
