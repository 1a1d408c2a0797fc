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
# What staff put beside the program; it outlives every installation and removal.
own='content state trust'

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
now=$root$place

# Whether systemd is at work for the machine or for the user: over SSH or in a chroot it need not be.
if [ "$system" = yes ]; then
    whose=--system talks=/run/systemd/system
else
    whose=--user talks=${XDG_RUNTIME_DIR:-/nowhere}/systemd/private
fi
control() {
    [ -z "$root" ] && [ -e "$talks" ] || return 0
    systemctl "$whose" "$@" || say "'systemctl $whose $*' did not work; try it after a restart"
}
# What starts by itself stands in files; systemd need not be at work.
plan() {
    [ -z "$root" ] && command -v systemctl >/dev/null || return 0
    systemctl --quiet "$whose" "$@"
}

# Moves what staff put beside the program to the new one; a second time, what is left of it.
bring_along() {
    for name in $own; do
        if [ -e "$now.old/$name" ] && [ ! -e "$now/$name" ]; then
            mv "$now.old/$name" "$now/$name"
        fi
    done
}

# An installation that was cut off had put the old program aside, or was about to take it away.
if [ -e "$now.old" ]; then
    if [ -e "$now" ]; then bring_along; else mv "$now.old" "$now"; fi
    for name in $own; do
        [ ! -e "$now.old/$name" ] || fail "$now.old/$name and $now/$name: keep one of them"
    done
fi
rm -rf "$now.old" "$now.new"

if [ "$remove" = yes ]; then
    for unit in "$root$units"/kiosk-*.service; do
        [ -e "$unit" ] || continue
        control stop "$(basename "$unit")"
        plan disable "$(basename "$unit")"
        rm -f "$unit"
    done
    if [ -d "$now" ]; then
        find "$now" -mindepth 1 -maxdepth 1 \
            ! -name content ! -name state ! -name trust -exec rm -rf {} +
        rmdir "$now" 2>/dev/null || say "yours is still there: $now"
    fi
    rm -f "$root$bin/kiosk"
    control daemon-reload
    say "removed; content and state are where they were"
    exit 0
fi

[ -x "$here/kiosk/kiosk" ] || fail "$here/kiosk is missing: unpack the whole archive"

# Aside first: what is cut off leaves the old program or the new one.
mkdir -p "$(dirname "$now")" "$root$bin"
cp -R "$here/kiosk" "$now.new"
for name in $own; do
    if [ -e "$now/$name" ]; then rm -rf "$now.new/$name"; fi
done
if [ -e "$now" ]; then mv "$now" "$now.old"; fi
mv "$now.new" "$now"
bring_along
rm -rf "$now.old"
ln -sfn "$place/kiosk" "$root$bin/kiosk"
say "the program is $place/kiosk"
case :$PATH: in
*":$bin:"*) ;;
*) say "$bin is not in the PATH: log in anew, or call the program by its whole name" ;;
esac

# What a service starts besides the program, and what the packages of Debian are called.
wanted() {
    case $service in
    cage) echo cage:cage Xwayland:xwayland ;;
    x11) echo xinit:xinit Xorg:xserver-xorg ;;
    esac
}

# A user for the service, in those groups that there are for screen, touch and sound.
make_user() {
    groups=
    for group in video render input audio; do
        if getent group "$group" >/dev/null; then groups=$groups${groups:+,}$group; fi
    done
    useradd --create-home --shell /usr/sbin/nologin ${groups:+--groups "$groups"} "$user"
    say "made the user $user"
}

# A path as systemd reads it within quotes, then as sed writes it.
quoted() { printf '%s' "$1" | sed -e 's/[\\"]/\\&/g' -e 's/[%$]/&&/g' -e 's/[\\&|]/\\&/g'; }

if [ "$service" != none ]; then
    if [ "$system" = yes ] && [ -z "$root" ] && ! id "$user" >/dev/null 2>&1; then make_user; fi
    missing=
    for pair in $(wanted); do
        command -v "${pair%:*}" >/dev/null || missing="$missing ${pair#*:}"
    done
    [ -z "$missing" ] || say "the service wants more, on Debian: sudo apt install$missing"
    mkdir -p "$root$units"
    sed -e "s|@PROGRAM@|\"$(quoted "$place/kiosk")\"|" -e "s|@USER@|$user|" \
        "$here/kiosk-$service.service" >"$root$units/kiosk-$service.service"
    control daemon-reload
    plan enable "kiosk-$service.service"
    say "kiosk-$service.service is set up; it starts with the next login or restart"
fi
# What runs reads its screens from files that are now those of the new program.
for unit in "$root$units"/kiosk-*.service; do
    if [ -e "$unit" ]; then control try-restart "$(basename "$unit")"; fi
done
[ -n "$root" ] || "$now/kiosk" --version
