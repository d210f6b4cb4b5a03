"""China's provincial GDP growth targets: what is promised and what is delivered."""
