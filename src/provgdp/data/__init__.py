"""The bundled record: tables as CSV, their loaders, the panel, and the check that holds them."""
