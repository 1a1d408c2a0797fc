"""What an article is made of: its frame, questions, points, figures and dates."""
