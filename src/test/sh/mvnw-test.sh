#!/bin/sh
# Tries the launcher with pretended JDKs and Mavens, in a folder of its own. Needs a JDK 25 and no network.
set -eu

project=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

unset JAVA_HOME MAVEN_ARGS MAVEN_OPTS MVNW_DISTRIBUTION
here="$scratch/a project"
answer="$scratch/answer"
count=0

mkdir -p "$here/sub" "$scratch/tools" "$scratch/jdk17/bin" "$scratch/new" "$scratch/old/bin" "$scratch/old/conf"
cp -R "$project/mvnw" "$project/.mvn" "$here"
for tool in sh dirname cat cp mkdir; do ln -s "$(command -v "$tool")" "$scratch/tools/$tool"; done

# program FILE: makes a program of the standard input.
program() {
    cat >"$1"
    chmod +x "$1"
}

# A Maven that tells how it was called.
pretend() {
    cat <<END
#!/bin/sh
if [ "\$*" = --version ]; then
    echo "Apache Maven $2"
    echo "Maven home: $scratch/$1"
    exit
fi
echo "$2 in \$PWD with JDK \$JAVA_HOME"
for argument; do echo "<\$argument>"; done
exit 7
END
}

program "$scratch/jdk17/bin/java" <<'END'
#!/bin/sh
echo "    java.home = ${0%/bin/java}"
echo "    java.specification.version = 17"
END
cp "$scratch/jdk17/bin/java" "$scratch/jdk17/bin/javac"
pretend new 3.10.0 | program "$scratch/new/mvn"
pretend old 3.8.7 | program "$scratch/old/bin/mvn"
echo '<settings/>' >"$scratch/old/conf/settings.xml"

# launch PATH ARGUMENT...: what the launcher says goes to $answer, its outcome to $status.
launch() {
    (
        MAVEN_USER_HOME="$scratch/m2"
        PATH=$1
        export MAVEN_USER_HOME PATH
        shift
        exec "$here/mvnw" "$@"
    ) >"$answer" 2>&1 && status=0 || status=$?
}

fail() {
    echo "mvnw-test: FAILED: $1 (outcome $status); the launcher said:" >&2
    cat "$answer" >&2
    exit 1
}

# expect WHAT OUTCOME LINE...: the launch ended so, and said each of these lines.
expect() {
    what=$1
    [ "$status" -eq "$2" ] || fail "$what"
    shift 2
    for line; do grep -qxF -e "$line" "$answer" || fail "$what: no line '$line'"; done
    count=$((count + 1))
}

# A Maven on the path that is new enough.
launch "$scratch/new:$scratch/tools" verify '-Da=two words' ''
expect "a new Maven on the path is run, with its arguments whole and its outcome passed on" 7 '<verify>' '<-Da=two words>' '<>'
jdk=$(sed -n 's/^3.10.0 in .* with JDK //p' "$answer")
[ -x "$jdk/bin/jar" ] || fail "Maven is given a JDK"

cd "$here/sub"
launch "$scratch/new:$scratch/tools" verify
expect "Maven runs in the project's folder" 7 "3.10.0 in $here with JDK $jdk"
launch "$scratch/new:$scratch/tools" -f other/pom.xml verify
expect "a pom of the user's own is seen from the user's folder" 7 "3.10.0 in $here/sub with JDK $jdk"
cd "$scratch"

JAVA_HOME="$scratch/jdk17"
export JAVA_HOME
launch "$scratch/jdk17/bin:$scratch/new:$scratch/tools" verify
expect "an older JDK in JAVA_HOME and on the path is passed by" 7 "3.10.0 in $here with JDK $jdk"
JAVA_HOME=$jdk
launch "$scratch/jdk17/bin:$scratch/new:$scratch/tools" verify
expect "a JDK in JAVA_HOME that is new enough comes first" 7 "3.10.0 in $here with JDK $jdk"

# A Maven to fetch, and its checksum in the project's properties.
version=$(sed -n 's/^mavenVersion=//p' "$here/.mvn/wrapper/maven-wrapper.properties")
kept="$scratch/m2/wrapper"
zip="$scratch/a maven.zip"
mkdir -p "$scratch/zipped/apache-maven-$version/bin"
pretend fetched "$version" | program "$scratch/zipped/apache-maven-$version/bin/mvn"
"$jdk/bin/jar" --create --no-manifest --file "$zip" -C "$scratch/zipped" .
sum=$(sha512sum "$zip")
printf 'mavenVersion=%s\nmavenSha512=%s\n' "$version" "${sum%% *}" >"$here/.mvn/wrapper/maven-wrapper.properties"

# from ADDRESS PATH ARGUMENT...: a launch that fetches Maven from there.
from() {
    MVNW_DISTRIBUTION=$1
    export MVNW_DISTRIBUTION
    shift
    launch "$@"
    unset MVNW_DISTRIBUTION
}

from "file://$scratch/none.zip" "$scratch/tools" verify
expect "a Maven that cannot be had is told" 1
[ "$(grep -c '^mvnw: Maven 3.9 or newer is missing' "$answer")" -eq 1 ] || fail "a Maven that cannot be had is told in one sentence"

echo 'another zip' >"$scratch/another.zip"
from "file://$scratch/another.zip" "$scratch/tools" verify
expect "a wrong checksum is refused" 1
grep -q 'SHA-512 differs' "$answer" || fail "a wrong checksum is told"
[ -z "$(ls -A "$kept")" ] || fail "nothing of a refused Maven is kept"

from "file://$scratch/a%20maven.zip" "$scratch/tools" verify
expect "a Maven is fetched" 7 "$version in $here with JDK $jdk" '<verify>'
launch "$scratch/tools" verify
expect "a Maven fetched before is run" 7 "$version in $here with JDK $jdk"
launch "$scratch/old/bin:$scratch/tools" verify
expect "a Maven fetched before follows the older one's settings" 7 '<--global-settings>' "<$scratch/old/conf/settings.xml>"

# Through an older Maven, which copies the zip when asked in the right way.
rm -rf "$kept"
{
    pretend old 3.8.7 | sed '/^echo "3.8.7/,$d'
    cat <<END
for argument; do
    case \$argument in
    -DoutputDirectory=*) folder=\${argument#*=} ;;
    -Dartifact=org.apache.maven:apache-maven:$version:zip:bin) asked=yes ;;
    "$scratch/department.xml") mirror=yes ;;
    esac
done
[ "\$asked\$mirror" = yesyes ] && cp "$zip" "\$folder/apache-maven-$version-bin.zip"
END
} | program "$scratch/old/bin/mvn"
launch "$scratch/old/bin:$scratch/tools" -s department.xml verify
expect "an older Maven fetches a newer one, with the user's own settings" 7 "$version in $here with JDK $jdk" '<department.xml>'

# Two at once.
rm -rf "$kept"
mkdir "$scratch/one" "$scratch/two"
for one in one two; do
    (
        answer="$scratch/$one/answer"
        from "file://$scratch/a%20maven.zip" "$scratch/tools" verify
        expect "of two launches at once, number $one" 7 "$version in $here with JDK $jdk"
    ) &
    pids="${pids:-} $!"
done
for pid in $pids; do wait "$pid"; done
[ "$(ls -A "$kept")" = "apache-maven-$version" ] || fail "two launches at once keep one Maven"

echo "mvnw-test: $count checks passed"
