"""The words of every problem, in Chinese and English: ``text`` of pages, ``folder`` around them."""
