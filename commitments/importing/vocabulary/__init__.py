"""What documents call things: tables of words by language, which translators extend, and how they are looked up."""
