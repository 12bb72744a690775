"""The texts of the small case: invented firms, a broker between two of them, a denial."""

from paperchain.case import Settings

STORY = """Norvik shipyard received sensors through a broker
Published: 2025-03-10
Invoices show Halden Optik billed Brava Trading more than 2 million euros in late 2024.
Brava Trading, a Latvian trading firm, supplied thermal sensors to Norvik Marine in 2024, according to documents.
Norvik Marine did not comment. Halden Optik denied supplying sensors to Norvik Marine.
"""

OTHER = """Sensor maker under scrutiny
Published: 2025-04-02
Halden Optik supplied thermal sensors to Brava Trading in November 2024, a company official said.
"""

SETTINGS = Settings(user="ana", clock="2025-06-01T09:00:00Z")
