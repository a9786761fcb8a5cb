//! What bash 5.2 and the programs of GNU print for the same scripts: compared with both when this was written.

use super::*;

#[test]
fn arrays_are_filled_read_and_cut() {
    prints(
        "a=(x 'y z' w); echo ${#a[@]} ${a[1]} $a; for i in \"${a[@]}\"; do echo \"<$i>\"; done",
        "3 y z x\n<x>\n<y z>\n<w>\n",
    );
    prints(
        "a=(1 2); a+=(3); a[10]=ten; echo \"${!a[@]}\" ${#a[@]} ${a[-1]} \"${a[*]}\"",
        "0 1 2 10 4 ten 1 2 3 ten\n",
    );
    prints(
        "a=(p q r s); unset 'a[1]'; echo \"${!a[@]}\"; echo \"${a[@]:1:2}\" \"${a[@]^^}\" \"${a[@]/s/S}\"",
        "0 2 3\nr s P R S p r S\n",
    );
    prints(
        "declare -A m; m[one]=1; m['two words']=2; echo ${m[one]} \"${m[two words]}\" ${#m[@]}; [[ -v m[one] ]] && echo has",
        "1 2 2\nhas\n",
    );
    prints(
        "i=2; b=(1 2 3 4); echo $((b[0]+b[i])) ${b[i+1]}; ((b[1]+=5)); ((b[0]++)); echo ${b[@]}",
        "4 4\n2 7 3 4\n",
    );
    prints(
        "c=($(echo p q r)); d=({1..3}); e=(); echo ${#c[@]} ${d[@]} ${#e[@]} \"${e[@]}\"x; for q in \"${e[@]}\"; do echo never; done",
        "3 1 2 3 0 x\n",
    );
    prints(
        "f() { local -a l=(1 \"$@\"); echo ${#l[@]} \"${l[@]}\"; }; f a b; echo ${#l[@]}; declare -a z=(1 2); declare -p z",
        "3 1 a b\n0\ndeclare -a z=([0]=\"1\" [1]=\"2\")\n",
    );
    prints(
        "IFS=: read -ra parts <<< a:b:c; echo ${parts[1]} ${#parts[@]}; printf 'x\\ny\\n' > f; mapfile -t l < f; echo ${#l[@]} ${l[1]}",
        "b 3\n2 y\n",
    );
    prints("false | true | (exit 3); echo ${PIPESTATUS[@]}; true; echo ${PIPESTATUS[0]}", "1 0 3\n0\n");
    check("a=(1 2\necho never", "test.sh: line 3: syntax error: unexpected end of file\n", 2);
    check(
        "x[99999999]=1; echo ${#x[@]} ${!x[@]}; y[-1]=2; echo on",
        "1 99999999\ntest.sh: line 1: y[-1]: bad array subscript\n",
        1,
    );
}

#[test]
fn traps_run_when_a_shell_ends_or_a_command_fails() {
    check("trap 'echo bye $?' EXIT; echo on; exit 3", "on\nbye 3\n", 3);
    check(
        "trap 'echo bye' EXIT\n(trap 'echo sub' EXIT; echo in)\ntrap -p EXIT",
        "in\nsub\ntrap -- 'echo bye' EXIT\nbye\n",
        0,
    );
    check("trap 'echo err $?' ERR; false; if false; then :; fi; false || true; echo on", "err 1\non\n", 0);
    check(
        "set -euo pipefail\ntrap 'echo \"failed on line $LINENO\"' ERR\necho start\nfalse | cat\necho never",
        "start\nfailed on line 4\n",
        1,
    );
    check(
        "trap 'rm -f /tmp/lock; echo cleaned' EXIT; set -e; touch /tmp/lock; nope",
        "test.sh: line 1: nope: command not found\ncleaned\n",
        127,
    );
    check("trap 'x' DEBUG; trap - EXIT; trap", "test.sh: line 1: trap: DEBUG: is not supported here\n", 0);
}

#[test]
fn the_rest_of_bash_that_scripts_use() {
    prints(
        "[[ hello.tar =~ ^(h[a-z]+)\\.(.*)$ ]] && echo ${BASH_REMATCH[1]} ${BASH_REMATCH[2]}",
        "hello tar\n",
    );
    prints(
        "declare -i n=4; n=n+3; echo $n; n+=1; echo $n; printf '%05.2f|%(%Y)T\\n' 3.14159 0; x='a b'; echo ${x@Q}",
        "7\n8\n03.14|1970\n'a b'\n",
    );
    prints(
        "f() { echo $FUNCNAME; }; f; cd /; pushd /tmp >/dev/null; pwd; popd >/dev/null; pwd; [[ $SECONDS -ge 0 ]] && echo s",
        "f\n/tmp\n/\ns\n",
    );
    prints("while read -r a b; do echo \"$a:$b\"; done < <(printf 'l1 x\\nl2 y\\n')", "l1:x\nl2:y\n");
    prints(
        "echo both 2>&1 |& cat; { echo out; echo err >&2; } > f 2>&1; cat f; echo more >> f; wc -l < f",
        "both\nout\nerr\n3\n",
    );
}

#[test]
fn what_stands_before_a_command_is_seen_by_it_alone() {
    prints("a=old; a=pre b=$a env | grep '^[ab]='; echo $a [$b]", "a=pre\nb=pre\nold []\n");
    prints(
        "f() { echo $v; }; v=1 f; echo [$v]; v=2 cat < /none; echo [$v]",
        "1\n[]\ntest.sh: line 1: /none: No such file or directory\n[]\n",
    );
}

#[test]
fn programs_print_what_those_of_gnu_print() {
    prints(
        "printf 'one\\ntwo\\nthree\\n' > t; head -n -1 t; tail -n +3 t; wc t; grep -w two t; grep -A1 one t; grep -B1 three t; grep -L x t",
        "one\ntwo\nthree\n 3  3 14 t\ntwo\none\ntwo\ntwo\nthree\nt\n",
    );
    prints(
        "printf 'one\\ntwo\\nthree\\n' > t; sed -n '$=' t; sed 'y/abc/xyz/' t | head -1; sed -n '1~2p' t; sed '2q' t | tail -1",
        "3\none\none\nthree\ntwo\n",
    );
    prints(
        "mkdir d; touch d/a d/b.log; find d -name '*.log' -o -name a | sort; find d -type f -exec echo found {} \\; | sort; find d -name a -delete; ls d",
        "d/a\nd/b.log\nfound d/a\nfound d/b.log\nb.log\n",
    );
    prints(
        "seq -s, 1 5; seq -w 8 10; seq 1 0.5 2; seq 3 -1 2",
        "1,2,3,4,5\n08\n09\n10\n1.0\n1.5\n2.0\n3\n2\n",
    );
    prints(
        "printf 'b 2\\na 10\\nc 1\\n' | sort -k2,2n; printf '2K\\n1M\\n3\\n' | sort -h; printf 'b\\na\\n' | sort -o s; cat s",
        "c 1\nb 2\na 10\n3\n2K\n1M\na\nb\n",
    );
    prints(
        "expr 1 + 2 \\* 3; expr length hello; printf 'a\\nb\\n' | nl; echo abcdefg | fold -w 3; printf 'a\\n' > x; printf 'b\\n' > y; diff x y; cmp x y; cat -A x",
        "7\n5\n     1\ta\n     2\tb\nabc\ndef\ng\n1c1\n< a\n---\n> b\nx y differ: byte 1, line 1\na$\n",
    );
    prints(
        "date -u -d @86400 +%F; date -d '2024-01-02 03:04' +%a-%H:%M; date -d '2 days ago' +%d; echo 'a.b' | tr . '\\n' | tac",
        "1970-01-02\nTue-03:04\n29\nb\na\n",
    );
    prints(
        "printf 'GET / 200 12\\nGET /a 404 7\\nPOST / 200 3\\n' > log; awk '{n[$3]++} END {for (k in n) print k, n[k]}' log | sort; awk '$3==200 {s+=$4} END {print s, NR, s/NR}' log",
        "200 2\n404 1\n15 3 5\n",
    );
}

#[test]
fn who_asks_for_help_gets_it() {
    prints("grep --help | head -1; man ls | head -1", "Usage: grep [OPTION]... PATTERN [FILE]...\nNAME\n");
    check("man nosuch", "No manual entry for nosuch\n", 16);
    check("nano x 2>&1 | cut -c1-41", "nano: full-screen editors do not run here\n", 0);
    check("nosuch --help", "test.sh: line 1: nosuch: command not found\n", 127);
}
