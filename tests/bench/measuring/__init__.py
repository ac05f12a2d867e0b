"""What the benches share: a made book, processes that are watched, tables."""
