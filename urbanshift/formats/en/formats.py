"""English as the United Nations write it: '16 November 2022', where Django has 'Nov. 16, 2022'.

United Nations Editorial Manual, on dates.
"""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, P"
MONTH_DAY_FORMAT = "j F"
