#!/bin/sh
# Installs the exhibition from the folder that this script lies in.
#
#   ./install.sh                          for this user, into ~/.local
#   ./install.sh --service user           and start it with this user's graphical session
#   sudo ./install.sh --system            for everybody, into /opt
#   sudo ./install.sh --system --service cage [--user NAME]    and with the machine (or: x11)
#   ./install.sh --remove [--system]      take it away; content and state stay
#
# A second installation replaces the program and touches neither content nor state.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
system=no service=none user=kiosk remove=no
root=${DESTDIR:-}

say() { printf 'install: %s\n' "$*"; }
fail() {
    say "$*" >&2
    exit 1
}

while [ $# -gt 0 ]; do
    case $1 in
    --system) system=yes ;;
    --remove) remove=yes ;;
    --service) service=${2:?which one: user, cage or x11} && shift ;;
    --user) user=${2:?whose} && shift ;;
    *) fail "unknown: $1; the first lines of this script tell what there is" ;;
    esac
    shift
done

if [ "$system" = yes ]; then
    [ -n "$root" ] || [ "$(id -u)" = 0 ] || fail "--system needs root: sudo $0 --system"
    place=/opt/kiosk bin=/usr/local/bin units=/etc/systemd/system
else
    place=${XDG_DATA_HOME:-$HOME/.local/share}/kiosk-program bin=$HOME/.local/bin
    units=${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user
fi
case $system$service in
*none | yescage | yesx11 | nouser) ;;
*) fail "--service $service does not go with this; cage and x11 want --system, user does not" ;;
esac

# systemctl for the machine or for the user; where there is no systemd at work, nothing.
control() {
    [ -z "$root" ] && command -v systemctl >/dev/null || return 0
    if [ "$system" = yes ]; then systemctl "$@"; else systemctl --user "$@"; fi
}

if [ "$remove" = yes ]; then
    for unit in "$root$units"/kiosk-*.service; do
        [ -e "$unit" ] || continue
        control disable --now "$(basename "$unit")" || say "$(basename "$unit") was not running"
        rm -f "$unit"
    done
    rm -rf "$root$place" "$root$bin/kiosk"
    control daemon-reload || :
    say "removed; content and state are where they were"
    exit 0
fi

[ -x "$here/kiosk/kiosk" ] || fail "$here/kiosk is missing: unpack the whole archive"

# Aside first: what is interrupted leaves the old program or the new one.
mkdir -p "$root$place.new" "$root$bin"
rm -rf "$root$place.new"
cp -R "$here/kiosk" "$root$place.new"
# What staff put beside the program comes along.
for own in content state trust; do
    if [ -e "$root$place/$own" ]; then mv "$root$place/$own" "$root$place.new/$own"; fi
done
rm -rf "$root$place.old"
if [ -e "$root$place" ]; then mv "$root$place" "$root$place.old"; fi
mv "$root$place.new" "$root$place"
rm -rf "$root$place.old"
ln -sfn "$place/kiosk" "$root$bin/kiosk"
say "the program is $place/kiosk"

if [ "$service" != none ]; then
    if [ "$system" = yes ] && [ -z "$root" ] && ! id "$user" >/dev/null 2>&1; then
        useradd --create-home --shell /usr/sbin/nologin --groups video,render,input,audio "$user"
        say "made the user $user"
    fi
    mkdir -p "$root$units"
    sed -e "s|@PROGRAM@|$place/kiosk|" -e "s|@USER@|$user|" \
        "$here/kiosk-$service.service" >"$root$units/kiosk-$service.service"
    control daemon-reload
    control enable "kiosk-$service.service"
    say "kiosk-$service.service is set up; it starts with the next login or restart"
fi
[ -n "$root" ] || "$place/kiosk" --version
