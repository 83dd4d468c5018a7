/**
 * What happens on the server, as POSIX shell: a release is a folder below `releases/`, the web server
 * serves what the link `current` points to, and only the renaming of that link makes a release public.
 */

/** $1 root, $2 release. Broken-off uploads of former days go. */
export const PREPARE = `set -eu
mkdir -p "$1/releases"
find "$1/releases" -maxdepth 1 -name '.part-*' -mmin +1440 -exec rm -rf {} +
mkdir "$1/releases/.part-$2"
`;

/** $1 root, $2 release. */
export const DISCARD = 'rm -rf "$1/releases/.part-$2"\n';

/** A rename replaces the link in one step; \`ln -sfn\` alone would remove it first. */
const POINT = `point() {
  ln -sfn "releases/$1" current.next
  mv -T current.next current
}
names() { ls -1 releases | grep -v '\\.own$' | sort; }
`;

/**
 * $1 root, $2 release, $3 how many to keep, then folders of files whose names change with their
 * content. A page that someone has open goes on asking for those of its own release, so a release
 * also takes along what its predecessor brought itself.
 */
export const SWITCH = `set -eu
cd "$1"
release=$2
keep=$3
shift 3
${POINT}
part=releases/.part-$release
own=releases/$release.own
: > "$own"
for folder in "$@"; do
  if [ -d "$part/$folder" ]; then (cd "$part" && find "$folder" -type f) >> "$own"; fi
done
previous=$(readlink current || true)
if [ -n "$previous" ] && [ -f "$previous.own" ]; then
  while IFS= read -r file; do
    if [ ! -e "$part/$file" ] && [ -e "$previous/$file" ]; then
      mkdir -p "$part/$(dirname "$file")"
      ln "$previous/$file" "$part/$file"
    fi
  done < "$previous.own"
fi
mv "$part" "releases/$release"
point "$release"
names | sort -r | tail -n +$((keep + 1)) | while IFS= read -r old; do
  if [ "$old" != "$release" ]; then rm -rf "releases/$old" "releases/$old.own"; fi
done
`;

/** $1 root. Prints the release it went back to, or nothing when there is none. */
export const ROLL_BACK = `set -eu
cd "$1"
${POINT}
current=$(basename "$(readlink current)")
previous=$(names | awk -v current="$current" '$0 < current' | tail -n 1)
if [ -n "$previous" ]; then point "$previous"; fi
printf '%s' "$previous"
`;

/** $1 root. One release a line, the public one with a star. */
export const LIST = `set -eu
cd "$1"
${POINT}
current=$(basename "$(readlink current || true)")
names | while IFS= read -r name; do
  if [ "$name" = "$current" ]; then echo "* $name"; else echo "  $name"; fi
done
`;
