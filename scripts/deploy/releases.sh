#!/bin/sh
# Releases on the server. Each is a folder below ROOT/releases; the web server serves what the link
# ROOT/current points to, and only the renaming of that link makes a release public.
#   prepare|discard ROOT RELEASE
#   switch ROOT RELEASE KEEP FOLDER…   prints the release that is public
#   rollback|list ROOT
#   reload ROOT COMMAND…              has the web server read its settings anew
# `npm run release` sends this file along, nothing has to be installed. Installed, it also guards a key
# that may do nothing else (cms/guides/deploy.md):
#   restrict,command="/usr/local/bin/minh-bach-releases only /srv/minh-bach" ssh-ed25519 …
# Words after the folder are the one command that such a key may reload with.
set -eu
# Faults are told by their English words (scripts/deploy/failures.ts); readers are another user.
export LC_ALL=C
umask 022

# What an upload left that broke off a day ago and more goes.
prepare() {
  mkdir -p releases
  find releases -maxdepth 1 -name '.part-*' -mmin +1440 -exec rm -rf {} +
  mkdir "releases/.part-$1"
}

# A connection that broke after the switch leaves a release that stands: its list stays with it.
discard() {
  rm -rf "releases/.part-$1"
  [ -d "releases/$1" ] || rm -f "releases/$1.sum"
}

# A rename replaces the link in one step; `ln -sfn` alone would remove it first.
point() {
  ln -sfn "releases/$1" current.next
  mv -T current.next current
}
names() { ls -1 releases | grep -v '\.sum$' | sort; }
public() { basename "$(readlink current || true)"; }

# A page that someone has open goes on asking for files whose names change with their content, so a
# release takes along those that its predecessor brought itself: $1 part, $2 predecessor, folders.
take_along() {
  part=$1
  previous=$2
  shift 2
  [ -f "$previous.sum" ] || return 0
  for folder in "$@"; do
    sed -n "s#^[0-9a-f]*  \./\($folder/.*\)#\1#p" "$previous.sum"
  done | while IFS= read -r file; do
    if [ ! -e "$part/$file" ] && [ -e "$previous/$file" ]; then
      mkdir -p "$part/$(dirname "$file")"
      ln "$previous/$file" "$part/$file"
    fi
  done
}

# A site that is built every hour would soon fill all places with copies of itself: what is public
# already is no new release.
switch() {
  release=$1
  keep=$2
  shift 2
  new=releases/.part-$release
  old=releases/$(public)
  (cd "$new" && find . -type f -exec sha256sum {} + | sort -k 2) > "releases/$release.sum"
  if cmp -s "releases/$release.sum" "$old.sum"; then
    discard "$release"
    public
    return
  fi
  take_along "$new" "$old" "$@"
  chmod -R a+rX "$new"
  mv "$new" "releases/$release"
  point "$release"
  names | sort -r | tail -n +$((keep + 1)) | while IFS= read -r name; do
    if [ "$name" != "$release" ]; then rm -rf "releases/$name" "releases/$name.sum"; fi
  done
  public
}

rollback() {
  previous=$(names | awk -v current="$(public)" '$0 < current' | tail -n 1)
  if [ -n "$previous" ]; then point "$previous"; fi
  printf '%s' "$previous"
}

# One release a line, the public one with a star.
list() {
  current=$(public)
  names | while IFS= read -r name; do
    if [ "$name" = "$current" ]; then echo "* $name"; else echo "  $name"; fi
  done
}

# What it says is no answer; its input would be the rest of this file.
reload() { "$@" < /dev/null >&2; }

refuse() {
  echo "minh-bach-releases: not allowed: $1" >&2
  exit 126
}

act() {
  verb=$1
  root=$2
  shift 2
  case $verb in
    prepare) mkdir -p "$root" ;;
    discard | switch | rollback | list | reload) ;;
    *) refuse "$verb" ;;
  esac
  cd "$root"
  "$verb" "$@"
}

# The forced command of a key: what the client wants stands in SSH_ORIGINAL_COMMAND, and its copy of
# this script, which comes as standard input, is not read.
only() {
  root=$1
  shift
  allowed="reload $root $*"
  wanted=${SSH_ORIGINAL_COMMAND:-}
  case $wanted in
    'rsync --server '*)
      # rrsync counts paths from the folder it guards.
      SSH_ORIGINAL_COMMAND=$(printf '%s' "$wanted" | sed "s#\([ =]\)$root/#\1/#g")
      export SSH_ORIGINAL_COMMAND
      exec rrsync -wo -munge "$root"
      ;;
    'sh -s -- '*) ;;
    *) refuse "$wanted" ;;
  esac
  set -f
  # Words are split, never expanded.
  # shellcheck disable=SC2086
  set -- ${wanted#sh -s -- }
  for word; do
    case $word in *..* | *[!A-Za-z0-9._/-]*) refuse "$word" ;; esac
  done
  [ "${2:-}" = "$root" ] || refuse "${2:-}"
  if [ "$1" = reload ] && [ "$*" != "$allowed" ]; then refuse "$*"; fi
  set +f
  act "$@"
}

if [ "${1:-}" = only ]; then
  shift
  only "$@"
else
  act "$@"
fi
