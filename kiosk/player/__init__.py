"""Shows a pack on a touch screen. The only room that knows Qt."""
