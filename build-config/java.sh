# SPDX-License-Identifier: Apache-2.0
#
# Sourced by mvnw, demo and verify: finds a JDK 17 to 21, or installs one, and exports JAVA_HOME.

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# the packages named, by Debian's package manager
install_packages() {
  command -v apt-get >/dev/null || return 1
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
  fi
  say "Installing $* with apt-get ..."
  "${as_root[@]}" apt-get update -qq >&2 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# is_usable_jdk HOME LEAST MOST
is_usable_jdk() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  local version
  version=$("$1/bin/javac" -version 2>&1) || return 1
  [[ $version =~ ^javac\ ([0-9]+) ]] && ((BASH_REMATCH[1] >= $2 && BASH_REMATCH[1] <= $3))
}

# find_jdk LEAST MOST: exports the JAVA_HOME of the first that fits
find_jdk() {
  local on_path home
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    if [ -n "$home" ] && is_usable_jdk "$home" "$1" "$2"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  return 1
}

find_jdk 17 21 || {
  install_packages openjdk-17-jdk-headless || install_packages openjdk-21-jdk-headless || true
  find_jdk 17 21
} || die "No JDK 17 to 21 was found (looked at JAVA_HOME, the PATH and /usr/lib/jvm) and none could be installed. Install one, or set JAVA_HOME."
export PATH="$JAVA_HOME/bin:$PATH"
