//! Transcripts: a script in, what it prints and its status out.

use std::collections::BTreeMap;

use clockwork::{Duration, Instant, Seed};
use proptest::prelude::*;

use super::{Progress, Shell, limits};
use crate::commands::{Errand, Resume, Step};
use crate::disk::{Disk, amazon_linux_2};
use crate::http::{ConnectError, Exchange, Request, Response};
use crate::machine::{Identity, Machine};
use crate::terminal::Terminal;
use crate::users::User;
use crate::world::{Network, World};

mod bash;
mod pipes;

/// One machine, alone; `aws` takes two seconds.
struct Alone {
    machine: Machine,
    now: Instant,
}

impl Alone {
    fn new() -> Alone {
        let disk = Disk::new(amazon_linux_2(), 8);
        let identity = Identity {
            instance_id: "i-0123456789abcdef0".into(),
            hostname: "ip-10-0-1-5.eu-west-2.compute.internal".into(),
            private_ip: "10.0.1.5".into(),
            user_data: None,
            public_key: None,
            processors: 1,
            memory_mib: 1024,
            seed: Seed::new(1),
            ordinal: 0,
        };
        let mut alone =
            Alone { machine: Machine::new(disk, identity), now: Instant::from_millis(1_714_564_800_000) };
        if alone.machine.users.find("ec2-user").is_none() {
            let user = ec2_user();
            alone.machine.users.add(user).expect("a new name");
        }
        let (root, now) = (User::root(), alone.now);
        for home in ["/home/ec2-user", "/tmp", "/root", "/etc"] {
            alone.machine.disk.mkdir_all(home, &root, now).expect("room on the disk");
        }
        alone
    }
}

fn ec2_user() -> User {
    let user = User { name: "ec2-user".to_owned(), ..User::root() };
    User {
        uid: 1000,
        gid: 1000,
        home: "/home/ec2-user".to_owned(),
        shell: "/bin/bash".to_owned(),
        groups: vec!["ec2-user".to_owned(), "wheel".to_owned()],
        gids: vec![1000, 10],
        ..user
    }
}

impl Network for Alone {
    fn now(&self) -> Instant {
        self.now
    }
    fn connect(&self, _host: &str, _port: u16) -> (Result<(), ConnectError>, Duration) {
        (Err(ConnectError::Refused), Duration::ZERO)
    }
    fn metadata(&self, _request: &Request) -> Response {
        Response::new(404, "Not Found", "text/plain", "")
    }
}

impl World for Alone {
    fn machine(&self) -> &Machine {
        &self.machine
    }
    fn machine_mut(&mut self) -> &mut Machine {
        &mut self.machine
    }
    fn fetch(&mut self, _request: &Request) -> Exchange {
        Exchange { outcome: Err(ConnectError::NameNotFound), took: Duration::ZERO }
    }
    fn aws(&mut self, errand: &mut Errand<'_>) -> Step {
        match errand.resume.take() {
            None => {
                errand.stdout.extend_from_slice(b"going\n");
                Step::Wait { until: self.now + Duration::secs(2), resume: Resume::default() }
            }
            Some(_) => {
                errand.stdout.extend_from_slice(b"back\n");
                Step::Exit(7)
            }
        }
    }
}

fn finish(shell: &mut Shell, world: &mut Alone, most: u32) -> Option<u8> {
    for _ in 0..most {
        match shell.run(world) {
            Progress::Done(status) => return Some(status),
            Progress::Reading => return None,
            Progress::Waiting(until) => {
                assert!(until > world.now, "a shell that waits waits for later");
                world.now = until;
            }
        }
    }
    None
}

fn script_as(user: User, name: &str, text: &str, world: &mut Alone) -> (String, u8) {
    let directory = user.home.clone();
    let environment = BTreeMap::from([("HOME".to_owned(), user.home.clone())]);
    let mut shell = Shell::script(name, text, user, &directory, environment);
    let status = finish(&mut shell, world, 600).expect("it ends within ten minutes");
    (String::from_utf8_lossy(&shell.take_output()).into_owned(), status)
}

/// Runs a script as root and compares output and status.
#[track_caller]
fn check(text: &str, output: &str, status: u8) {
    let mut world = Alone::new();
    let (printed, ended) = script_as(User::root(), "test.sh", text, &mut world);
    assert_eq!((printed.as_str(), ended), (output, status), "{text}");
}

/// Runs a script as root and compares the output; its status is 0.
#[track_caller]
fn prints(text: &str, output: &str) {
    check(text, output, 0);
}

#[test]
fn quotes_keep_words_together() {
    prints("echo 'a  b' \"c  d\" e\\ f $'x\\ty\\'z'", "a  b c  d e f x\ty'z\n");
    prints("x='a   b'; echo $x; echo \"$x\"", "a b\na   b\n");
    prints("echo \"a\\\"b\\$c\\n\" 'it''s'", "a\"b$c\\n its\n");
    prints("echo a\\\nb; echo 'a\\\nb'", "ab\na\\\nb\n");
    prints("printf '[%s]' \"\" '' $nothing; echo", "[][]\n");
    prints("echo # a comment\necho a#b", "\na#b\n");
    prints("echo \"héllo wörld\" | cat", "héllo wörld\n");
}

#[test]
fn parameters_expand_with_all_operators() {
    prints("echo ${x:-a} ${x-b} ${x:=c} $x ${x:+d} ${y+e}", "a b c c d\n");
    prints("x=; echo ${x:-a} [${x-b}] ${x+set}", "a [] set\n");
    prints(
        "f=/var/log/httpd/access.log.gz; echo ${f##*/} ${f#*/} ${f%.*} ${f%%.*}",
        "access.log.gz var/log/httpd/access.log.gz /var/log/httpd/access.log /var/log/httpd/access\n",
    );
    prints(
        "s=banana; echo ${s/a/o} ${s//a/o} ${s/#b/B} ${s/%a/A} ${s//[an]} ${#s}",
        "bonana bonono Banana bananA b 6\n",
    );
    prints(
        "s=hello; echo ${s:1} ${s:1:3} ${s: -3} ${s: -3:2} ${s^} ${s^^} ; t=ABC; echo ${t,} ${t,,}",
        "ello ell llo ll Hello HELLO\naBC abc\n",
    );
    prints("a=b; b=c; echo ${!a}", "c\n");
    prints("echo \"${x:-a b}\" \"${x:-\"q\"}\" ${x:-'s t'}", "a b q s t\n");
    check("echo ${x:?no x}; echo after", "test.sh: line 1: x: no x\n", 1);
    check("echo hi\nset -u\necho $nope\necho after", "hi\ntest.sh: line 3: nope: unbound variable\n", 1);
    prints(
        "echo $# $0 \"$@\" end; set -- 'a b' c; echo $# $1; for i in \"$@\"; do echo [$i]; done; echo \"$*\"",
        "0 test.sh end\n2 a b\n[a b]\n[c]\na b c\n",
    );
    prints("set -- 1 2 3 4; echo ${@:2} ${@:2:2}; shift 2; echo $1 ${#}", "2 3 4 2 3\n3 2\n");
}

#[test]
fn words_are_split_by_ifs_and_braces_are_expanded() {
    prints("IFS=:; x=a:b::c; for i in $x; do echo [$i]; done", "[a]\n[b]\n[]\n[c]\n");
    prints(
        "echo a{b,c}d {1..4} {a..c} x{1,2}{3,4} {01..03} {5..1..2}",
        "abd acd 1 2 3 4 a b c x13 x14 x23 x24 01 02 03 5 3 1\n",
    );
    prints("echo {a} {,} '{a,b}' a{b,c", "{a}   {a,b} a{b,c\n".replace("   ", " ").as_str());
    prints("echo ~ ~root ~/x a~", "/root /root /root/x a~\n");
}

#[test]
fn arithmetic_counts() {
    prints(
        "echo $((1+2*3)) $(( (1+2)*3 )) $((7/2)) $((2**8)) $((10%3)); i=5; echo $((i++)) $i $((++i)); ((i > 6)) && echo yes",
        "7 9 3 256 1\n5 6 7\nyes\n",
    );
    prints(
        "x=3; y=$((x<<2)); echo $y; let z=x*2; echo $z; ((x+=4)); echo $x; ((0)) || echo no",
        "12\n6\n7\nno\n",
    );
    check(
        "echo $((1/0))\necho after",
        "test.sh: line 1: 1/0: division by 0 (error token is \"1/0\")\nafter\n",
        0,
    );
    prints("for ((i=0; i<3; i++)); do echo -n $i; done; echo", "012\n");
    prints("echo $(( $(echo 2) + ${#} ))", "2\n");
}

#[test]
fn substitutions_run_commands() {
    prints("x=$(echo a; echo b); echo \"$x\"; echo `echo c`", "a\nb\nc\n");
    prints("echo $(echo $(echo $(echo deep)))", "deep\n");
    prints("echo \"x$(echo \"a  b\")y\" $(printf 'a\\n\\n')z", "xa  by az\n");
    prints("x=$(false); echo $?; x=$(exit 3) || echo $?", "1\n3\n");
    prints("i=1; echo $((i++)) $(echo $i) $((i++)); echo $i", "1 2 2\n3\n");
    prints("echo ${x:=set} $(echo $x)", "set set\n");
    prints("echo $(case a in a) echo matched;; esac)", "matched\n");
    prints("x=$(cat <<E\na ) b\nE\n); echo \"$x\"", "a ) b\n");
    prints("false; echo $(echo hi) $?", "hi 1\n");
}

#[test]
fn control_flow_flows() {
    prints(
        "if true; then echo a; elif false; then echo b; else echo c; fi; if false; then :; fi; echo $?",
        "a\n0\n",
    );
    prints("i=0; while [ $i -lt 3 ]; do i=$((i+1)); [ $i = 2 ] && continue; echo $i; done", "1\n3\n");
    prints(
        "until false; do echo once; break; done; for i in 1 2; do for j in a b; do echo $i$j; continue 2; done; done",
        "once\n1a\n2a\n",
    );
    prints("case abc in x|a*) echo glob;; *) echo other;; esac; case z in a) :;; esac; echo $?", "glob\n0\n");
    prints(
        "case a in a) echo 1;& b) echo 2;; c) echo 3;; esac; case a in a) echo 4;;& *) echo 5;; esac",
        "1\n2\n4\n5\n",
    );
    prints("for i; do echo $i; done; for i in; do echo never; done; echo end", "end\n");
    prints("! false && echo yes; false || echo or; true && false || echo both", "yes\nor\nboth\n");
    prints("{ echo a; echo b; } | cat; (cd /; x=1; pwd); echo [$x] $PWD", "a\nb\n/\n[] /root\n");
}

#[test]
fn functions_have_locals_and_return() {
    prints("f() { local x=in; echo $x $1 $#; return 3; }; x=out; f a b; echo $? $x", "in a 2\n3 out\n");
    prints("function g { echo g; }; g; h() ( x=sub; echo $x ); h; echo [$x]", "g\nsub\n[]\n");
    prints(
        "fib() { if [ $1 -lt 2 ]; then echo $1; else echo $(( $(fib $(($1-1))) + $(fib $(($1-2))) )); fi; }; fib 7",
        "13\n",
    );
    check(
        "f() { f; }; f; echo after",
        "test.sh: line 1: f: maximum function nesting level exceeded (100)\n",
        1,
    );
    prints(
        "f() { echo out; echo err >&2; }; f 2>/dev/null; f >/dev/null 2>&1; f 2>&1 | cat",
        "out\nout\nerr\n",
    );
}

#[test]
fn redirections_reach_files() {
    prints(
        "echo a > /tmp/f; echo b >> /tmp/f; cat /tmp/f; cat < /tmp/f; echo c >| /tmp/f; cat /tmp/f",
        "a\nb\na\nb\nc\n",
    );
    prints(
        "cat <<EOF\n$HOME $((1+1)) \\$x\nEOF\ncat <<'EOF'\n$HOME\nEOF\ncat <<-EOF\n\tindented\n\tEOF\ncat <<<\"a b\"",
        "/root 2 $x\n$HOME\nindented\na b\n",
    );
    prints("while read a b; do echo \"$b-$a\"; done <<E\n1 2 3\nx y\nE", "2 3-1\ny-x\n");
    prints("exec > /tmp/log 2>&1; echo hidden; exec >/dev/stdout; cat /tmp/log > /dev/null", "");
    prints("{ echo x; ls /nowhere; } > /tmp/a 2> /tmp/b; cat /tmp/a; wc -l < /tmp/b", "x\n1\n");
    prints("echo hi &> /tmp/c; echo ho &>> /tmp/c; cat /tmp/c", "hi\nho\n");
    check("echo a > /nowhere/f\necho $?", "test.sh: line 1: /nowhere/f: No such file or directory\n1\n", 0);
    check("cat < /nowhere", "test.sh: line 1: /nowhere: No such file or directory\n", 1);
    prints("echo one; echo two 1>&2; echo three", "one\ntwo\nthree\n");
}

#[test]
fn pipes_hand_everything_on() {
    prints("printf 'b\\na\\nc\\n' | sort | head -n 2", "a\nb\n");
    prints("echo a | { read x; echo got $x; }; echo [$x]", "got a\n[]\n");
    prints("false | true; echo $?; set -o pipefail; false | true; echo $?", "0\n1\n");
    prints("yes | head -n 2", "y\ny\n");
    prints(
        "while true; do echo 0123456789012345678901234567890123456789012345678901234567890123456789; done | head -n 1",
        "0123456789012345678901234567890123456789012345678901234567890123456789\n",
    );
    prints(
        "echo a | tee /tmp/t | cat; cat /tmp/t; echo 'x y' | xargs echo p; printf '1\\n2\\n' | xargs -n 1 echo n; printf 'a\\nb\\n' | xargs -I {} echo '<{}>'",
        "a\na\np x y\nn 1\nn 2\n<a>\n<b>\n",
    );
}

#[test]
fn tests_test() {
    prints(
        "[ a = a ] && [ a != b ] && [ 3 -gt 2 ] && [ -z '' ] && [ -n x ] && [ ! -e /nowhere ] && [ -d /tmp -a -w /tmp ] && echo all",
        "all\n",
    );
    prints(
        "[[ abc == a* && ! abc == b* ]] && echo glob; [[ t2.micro =~ ^t[23]\\.(micro|nano)$ ]] && echo regex; x='a b'; [[ $x = 'a b' ]] && echo unsplit; [[ 10 -gt 9 && b > a ]] && echo order",
        "glob\nregex\nunsplit\norder\n",
    );
    prints(
        "touch /tmp/f; [ -f /tmp/f ] && [ ! -s /tmp/f ] && [[ -f /tmp/f && -r /tmp/f ]] && test -e /tmp/f && echo file",
        "file\n",
    );
    check("[ a", "test.sh: line 1: [: missing `]'\n", 2);
    check("[ x -eq 1 ]", "test.sh: line 1: [: x: integer expression expected\n", 2);
    check("[ a b ]", "test.sh: line 1: [: a: unary operator expected\n", 2);
}

#[test]
fn globs_find_files() {
    prints(
        "mkdir -p /tmp/g/d; cd /tmp/g; touch b.txt a.txt .hid c.log d/e.txt; echo *.txt; echo *; echo */*.txt; echo ?.log [ab].txt; echo *.none '*.txt'; echo /tmp/g/*.log",
        "a.txt b.txt\na.txt b.txt c.log d\nd/e.txt\nc.log a.txt b.txt\n*.none *.txt\n/tmp/g/c.log\n",
    );
    prints(
        "cd /tmp; touch 'a b.c'; for f in *.c; do echo \"[$f]\"; done; x='*.c'; echo $x \"$x\"; set -f; echo *.c",
        "[a b.c]\na b.c *.c\n*.c\n",
    );
}

#[test]
fn options_change_what_happens() {
    check("set -e\necho a\nfalse\necho b", "a\n", 1);
    check(
        "set -e; false || true; if false; then :; fi; ! true; f() { false; echo in; }; f && echo ok; false; echo never",
        "in\nok\n",
        1,
    );
    check(
        "set -x; x=1; echo $x 'a b' | cat; y=$(echo z)",
        "+ x=1\n+ echo 1 'a b'\n+ cat\n1 a b\n++ echo z\n+ y=z\n",
        0,
    );
    check("#!/bin/bash -ex\necho a\nfalse\necho b", "+ echo a\na\n+ false\n", 1);
    check("set -euo pipefail; echo $-; false | true; echo never", "ehuB\n", 1);
    check("set -e\ncat /nowhere | wc -l\necho on", "cat: /nowhere: No such file or directory\n0\non\n", 0);
}

#[test]
fn mistakes_sound_like_bash() {
    let mut world = Alone::new();
    let name = "/var/lib/cloud/instance/scripts/part-001";
    let (output, status) = script_as(
        User::root(),
        name,
        "#!/bin/bash\nsudo systemctll start httpd\nsystemctll start httpd\n",
        &mut world,
    );
    assert_eq!(
        output,
        format!("sudo: systemctll: command not found\n{name}: line 3: systemctll: command not found\n")
    );
    assert_eq!(status, 127);
    check(
        "echo before\nif true\nfi\necho after",
        "before\ntest.sh: line 3: syntax error near unexpected token `fi'\ntest.sh: line 3: `fi'\n",
        2,
    );
    check(
        "echo before\necho 'open\necho after",
        "before\ntest.sh: line 2: unexpected EOF while looking for matching `''\ntest.sh: line 4: syntax error: unexpected end of file\n",
        2,
    );
    check("echo a\nwhile true; do\necho b", "a\ntest.sh: line 4: syntax error: unexpected end of file\n", 2);
    check(
        "echo )",
        "test.sh: line 1: syntax error near unexpected token `)'\ntest.sh: line 1: `echo )'\n",
        2,
    );
    check("/tmp", "test.sh: line 1: /tmp: Is a directory\n", 126);
    check("./none", "test.sh: line 1: ./none: No such file or directory\n", 127);
    check("echo 'echo hi' > x.sh; ./x.sh", "test.sh: line 1: ./x.sh: Permission denied\n", 126);
    check("readonly r=1; r=2; echo never\necho $r", "test.sh: line 1: r: readonly variable\n1\n", 0);
    check("cd /nowhere", "test.sh: line 1: cd: /nowhere: No such file or directory\n", 1);
    check("local x", "test.sh: line 1: local: can only be used in a function\n", 1);
    check("exit 300", "", 44);
    check("", "", 0);
    check("\n\n# nothing\n", "", 0);
}

#[test]
fn what_is_not_run_is_refused_by_name_and_the_script_goes_on() {
    for (line, what) in [
        ("sleep 5 &", "background jobs (&) are not supported here"),
        ("cat <(echo a)", "process substitution is not supported here"),
        ("coproc cat", "coproc: coprocesses are not supported here"),
        ("echo ${x@P}", "${x@P}: @ operators are not supported here"),
    ] {
        check(&format!("{line}\necho on"), &format!("test.sh: line 1: {what}\non\n"), 0);
    }
    check("ulimit -n; echo on", "test.sh: line 1: ulimit: is not supported here\non\n", 0);
}

#[test]
fn scripts_run_by_path_and_by_bash() {
    prints(
        "printf '#!/bin/bash\\necho $0 $1 $#\\nexit 4\\n' > x.sh; chmod +x x.sh; ./x.sh a b; echo $?; bash x.sh c; sh -c 'echo $0 $1' n m; bash -c 'exit 9'; echo $?",
        "./x.sh a 2\n4\nx.sh c 1\nn m\n9\n",
    );
    prints("x=hidden; export y=seen; bash -c 'echo [$x] $y; y=changed'; echo $y", "[] seen\nseen\n");
    prints(
        "echo 'v=5; return 2' > lib.sh; . ./lib.sh; echo $? $v; source lib.sh; echo $v; eval 'w=6; echo $w'",
        "2 5\n5\n6\n",
    );
    check("bash -c 'echo a; nope'", "a\nbash: line 1: nope: command not found\n", 127);
    prints(
        "bash <<'E'\necho from input $((1+1))\nE\necho 'echo piped' | bash; bash -s <<< 'echo again'",
        "from input 2\npiped\nagain\n",
    );
    prints(
        "printf '#!/usr/bin/env bash\\necho env\\n' > /usr/local/bin/mine; chmod 755 /usr/local/bin/mine; mine; type mine",
        "env\nmine is /usr/local/bin/mine\n",
    );
    check(
        "printf '#!/usr/bin/ruby\\n' > r; chmod +x r; ./r",
        "test.sh: line 1: ./r: /usr/bin/ruby: bad interpreter: No such file or directory\n",
        126,
    );
    prints("exec echo last; echo never", "last\n");
    check("(exec true; echo never); exec 3>&1; echo three >&3; exec bash -c 'exit 5'", "three\n", 5);
}

#[test]
fn users_change_with_sudo_and_su() {
    let mut world = Alone::new();
    let (output, status) = script_as(
        ec2_user(),
        "t",
        "whoami; sudo whoami; sudo -u ec2-user whoami; echo x > /etc/secret; sudo bash -c 'echo y > /etc/secret'; sudo cat /etc/secret; sudo X=1 env | grep -c '^X=1'; sudo cd /",
        &mut world,
    );
    assert_eq!(
        output,
        "ec2-user\nroot\nec2-user\nt: line 1: /etc/secret: Permission denied\ny\n1\nsudo: cd: command not found\n"
    );
    assert_eq!(status, 1);
    let (output, _) = script_as(
        User::root(),
        "t",
        "su - ec2-user -c 'whoami; pwd; echo $HOME'; su ec2-user -c 'id -un'; pwd; su nobody2; sudo su - ec2-user <<E\nwhoami\nE",
        &mut world,
    );
    assert_eq!(
        output,
        "ec2-user\n/home/ec2-user\n/home/ec2-user\nec2-user\n/root\nsu: user nobody2 does not exist\nec2-user\n"
    );
    let guest = User { name: "guest".to_owned(), groups: Vec::new(), gids: vec![1001], ..ec2_user() };
    let (output, status) = script_as(guest, "t", "sudo ls; su -", &mut world);
    assert_eq!(
        output,
        "guest is not in the sudoers file.  This incident will be reported.\nPassword: \nsu: Authentication failure\n"
    );
    assert_eq!(status, 1);
}

#[test]
fn programs_take_time_and_a_waiting_shell_can_be_cloned() {
    let mut world = Alone::new();
    let text =
        "x=$(aws); echo $? \"$x\"; sleep 3; echo slept; aws | cat; timeout 1 aws; echo $?; time sleep 1";
    let mut shell = Shell::script("t", text, User::root(), "/", BTreeMap::new());
    let began = world.now;
    assert_eq!(shell.run(&mut world), Progress::Waiting(began + Duration::secs(2)));
    assert_eq!(shell.wake_at(), Some(began + Duration::secs(2)));
    let mut twin = shell.clone();
    assert_eq!(twin, shell);
    assert_eq!(finish(&mut shell, &mut world, 50), Some(0));
    assert_eq!(world.now.since(began), Duration::secs(2 + 3 + 2 + 1 + 1));
    let output = String::from_utf8(shell.take_output()).expect("text");
    assert!(
        output.starts_with("7 going\nback\nslept\ngoing\nback\ngoing\n124\n\nreal\t0m1.000s\n"),
        "{output}"
    );
    let mut again = Alone::new();
    assert_eq!(finish(&mut twin, &mut again, 50), Some(0));
    assert_eq!(String::from_utf8_lossy(&twin.take_output()), output);
    assert_eq!(twin.status(), shell.status());
}

#[test]
fn an_endless_loop_burns_virtual_seconds_not_the_tab() {
    let mut world = Alone::new();
    let mut shell = Shell::script("t", "while true; do :; done", User::root(), "/", BTreeMap::new());
    let began = world.now;
    assert_eq!(finish(&mut shell, &mut world, 20), None);
    assert_eq!(world.now.since(began), Duration::secs(20));
    assert!(shell.is_busy());
    shell.interrupt();
    assert_eq!(shell.run(&mut world), Progress::Done(130));
    // A loop under `timeout` ends, and what it printed is bounded.
    let (output, status) = script_as(
        User::root(),
        "t",
        "timeout 5 bash -c 'while :; do echo x; done' > /dev/null; echo $?",
        &mut world,
    );
    assert_eq!((output.as_str(), status), ("124\n", 0));
    let mut loud = Shell::script(
        "t",
        "x=$(printf '%4000s' y); while true; do echo \"$x\"; done",
        User::root(),
        "/",
        BTreeMap::new(),
    );
    assert_eq!(finish(&mut loud, &mut world, 5), None);
    assert!(loud.take_output().len() <= limits::BUFFER + 100);
}

#[test]
fn nothing_grows_without_bound() {
    check(
        "x=0123456789; while :; do x=$x$x; done",
        "test.sh: line 1: x: a value of more than 131072 bytes is not supported here\n",
        1,
    );
    let many = "( ".repeat(17) + "echo" + &" )".repeat(17);
    check(
        &many,
        "test.sh: line 1: more than 16 grouping parentheses in one command are not supported here\n",
        2,
    );
    let deep = "{ ".repeat(51) + "echo; " + &"}; ".repeat(51);
    check(&deep, "test.sh: line 1: commands nested more than 50 deep are not supported here\n", 2);
    check(
        &("echo ".to_owned() + &"$(".repeat(51) + &")".repeat(51)),
        "test.sh: line 1: expansions nested more than 50 deep are not supported here\n",
        2,
    );
    check(
        &"#".repeat(limits::SCRIPT + 1),
        "test.sh: line 1: a script of more than 65536 bytes is not supported here\n",
        2,
    );
    check(
        "echo {1..9999}",
        "test.sh: line 1: brace expansions of more than 4096 words are not supported here\n",
        2,
    );
    check("f() { (f); }; f", "test.sh: line 1: f: maximum function nesting level exceeded (100)\n", 1);
    check("eval() { :; }; x='eval \"$x\"'; builtin eval \"$x\"", "", 0);
    check("echo 9999999999>f", "test.sh: line 1: 9999999999: Bad file descriptor\n", 2);
}

#[test]
fn deep_and_hostile_texts_neither_overflow_nor_take_for_ever() {
    let n = 3_000;
    let long = |piece: &str| piece.repeat(limits::SCRIPT / piece.len());
    let texts = [
        "(".repeat(n),
        "((".repeat(n),
        "$((".repeat(n),
        "$(".repeat(n),
        "${x:-".repeat(n),
        "\"$(".repeat(n),
        "echo \"x$(".repeat(24) + &")\"".repeat(24),
        "echo \"${x:-".repeat(45) + &"}\"".repeat(45),
        "`".repeat(n),
        "{ ".repeat(n),
        "{ ".repeat(49) + ":; " + &"}; ".repeat(49),
        "if ".repeat(n),
        "if :; then ".repeat(49) + ": " + &"; fi".repeat(49),
        "while ".repeat(n),
        "case x in a) ".repeat(n),
        "case x in a) ".repeat(11) + ":" + &" esac".repeat(11),
        "for x in a; do ".repeat(n),
        "f() { ".repeat(n),
        "function f { ".repeat(n),
        "! ".repeat(n),
        "[[ ".to_owned() + &"! ".repeat(n) + "x ]]",
        "[[ ".to_owned() + &"( ".repeat(n),
        "[[ x ".to_owned() + &"&& x ".repeat(n) + "]]",
        "echo ".to_owned() + &"{a,b}".repeat(n),
        "echo ".to_owned() + &"{".repeat(n) + "," + &"}".repeat(n),
        "echo ".to_owned() + &"~9".repeat(n),
        "echo ~99999999999999999999999 {99999999999999999999..1} a[~99999999999999999999]=1".to_owned(),
        "a[$(\"`".repeat(n),
        "cat ".to_owned() + &"<<A ".repeat(n),
        "99999999999999999999>&1 echo".to_owned(),
        "time ".repeat(n),
        "echo $((".to_owned() + &"(".repeat(n) + &")".repeat(n) + "))",
        "echo $((".to_owned() + &"-".repeat(n) + "1))",
        "a && ".repeat(n) + "a",
        "a | ".repeat(300) + "a",
        ";".repeat(n),
        "\\".repeat(n) + "x",
        "é(\u{0}\u{7f}$'\\u00e9".to_owned(),
        "<<".repeat(n),
        "x=1 ".repeat(n),
        long("if :; then\n"),
        long("{\n"),
        long("}\n"),
        long("f(){ :;}\n"),
        long("case a in\n"),
        long("x)\n"),
        long("$(<<a\n"),
        long("\"${"),
        long("{a,{b,"),
        long("((1+"),
        long("[[ a =~ ("),
    ];
    for text in texts {
        let mut world = Alone::new();
        let started = text.chars().take(30).collect::<String>();
        let mut shell = Shell::script("t", &text, User::root(), "/", BTreeMap::new());
        finish(&mut shell, &mut world, 3);
        let mut shell = Shell::login(User::root(), "host");
        shell.submit(&text);
        finish(&mut shell, &mut world, 3);
        assert!(shell.status() < 255, "{started}");
    }
}

#[test]
fn a_typed_line_runs_and_an_incomplete_one_waits_for_more() {
    let mut world = Alone::new();
    let mut terminal =
        Terminal::open(ec2_user(), "ip-10-0-1-5.eu-west-2.compute.internal", "Last login: today");
    for line in [
        "whoami",
        "foo",
        "for i in 1 2",
        "do echo $i",
        "done",
        "echo 'a",
        "b'",
        "cd /tmp; x=5",
        "echo $x $PWD $?",
        "nope=",
        "sudo su -",
        "whoami",
        "exit",
        "cat <<E",
        "doc",
        "E",
        "if fi",
    ] {
        terminal.type_line(line, &mut world);
    }
    let expected = "Last login: today
[ec2-user@ip-10-0-1-5 ~]$ whoami
ec2-user
[ec2-user@ip-10-0-1-5 ~]$ foo
-bash: foo: command not found
[ec2-user@ip-10-0-1-5 ~]$ for i in 1 2
> do echo $i
> done
1
2
[ec2-user@ip-10-0-1-5 ~]$ echo 'a
> b'
a
b
[ec2-user@ip-10-0-1-5 ~]$ cd /tmp; x=5
[ec2-user@ip-10-0-1-5 tmp]$ echo $x $PWD $?
5 /tmp 0
[ec2-user@ip-10-0-1-5 tmp]$ nope=
[ec2-user@ip-10-0-1-5 tmp]$ sudo su -
[root@ip-10-0-1-5 ~]# whoami
root
[root@ip-10-0-1-5 ~]# exit
logout
[ec2-user@ip-10-0-1-5 tmp]$ cat <<E
> doc
> E
doc
[ec2-user@ip-10-0-1-5 tmp]$ if fi
-bash: syntax error near unexpected token `fi'
[ec2-user@ip-10-0-1-5 tmp]$ ";
    assert_eq!(terminal.screen(), expected);
    assert_eq!(terminal.shell().history().len(), 12);
    assert_eq!(terminal.shell().status(), 2);
    terminal.type_line("exit", &mut world);
    assert!(terminal.is_closed());
    assert!(terminal.screen().ends_with("]$ exit\nlogout\n"), "{}", terminal.screen());
}

#[test]
fn a_terminal_waits_is_interrupted_and_closes_with_its_machine() {
    let mut world = Alone::new();
    let mut terminal = Terminal::open(User::root(), "host", "");
    terminal.type_line("sleep 100; echo never", &mut world);
    assert!(terminal.is_busy());
    assert_eq!(terminal.wake_at(), Some(world.now + Duration::secs(100)));
    terminal.type_line("ignored", &mut world);
    terminal.interrupt();
    assert!(!terminal.is_busy());
    terminal.type_line("echo $?; sleep 1; echo woke", &mut world);
    world.now = terminal.wake_at().expect("it sleeps");
    terminal.run(&mut world);
    assert_eq!(
        terminal.screen(),
        "[root@host ~]# sleep 100; echo never\n^C\n[root@host ~]# echo $?; sleep 1; echo woke\n130\nwoke\n[root@host ~]# "
    );
    terminal.type_line("printf abc", &mut world);
    terminal.close("Connection to host closed by remote host.");
    assert!(terminal.is_closed());
    assert!(
        terminal.screen().ends_with("printf abc\nabc\nConnection to host closed by remote host.\n"),
        "{}",
        terminal.screen()
    );
    terminal.type_line("echo more", &mut world);
    assert!(!terminal.screen().contains("more"));
}

#[test]
fn tab_completes_commands_files_and_units() {
    let mut world = Alone::new();
    script_as(User::root(), "t", "mkdir -p /tmp/dir; touch /tmp/difile", &mut world);
    let shell = Shell::login(User::root(), "host");
    let complete = |line: &str| shell.complete(line, line.len(), &world.machine);
    assert_eq!(complete("cat /tmp/di").candidates, ["/tmp/difile", "/tmp/dir/"]);
    assert_eq!(complete("cat /tmp/di").common, "/tmp/di");
    assert_eq!(complete("cat /tmp/di").start, 4);
    assert!(complete("system").candidates.contains(&"systemctl".to_owned()));
    assert_eq!(complete("sudo systemctl sta").candidates, ["start", "status"]);
    assert_eq!(complete("cd /tmp/d").candidates, ["/tmp/dir/"]);
    assert!(complete("é").candidates.is_empty());
    assert_eq!(shell.complete("é", 1, &world.machine).start, 0);
}

#[test]
fn a_failed_expansion_gives_up_its_line_only() {
    check(
        "echo $((08)); echo never\necho next",
        "test.sh: line 1: 08: value too great for base (error token is \"08\")\nnext\n",
        0,
    );
    check(
        "f() { echo $((1/0)); echo never; }\nf; echo never\necho $?",
        "test.sh: line 1: 1/0: division by 0 (error token is \"1/0\")\n1\n",
        0,
    );
    check(
        "(echo $((1/0)); echo never); echo $?",
        "test.sh: line 1: 1/0: division by 0 (error token is \"1/0\")\n1\n",
        0,
    );
    check("((1/0)); echo $?", "test.sh: line 1: ((: 1/0: division by 0 (error token is \"1/0\")\n1\n", 0);
}

#[test]
fn a_shell_is_plain_data() {
    fn is_plain<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>() {}
    is_plain::<Shell>();
    is_plain::<Terminal>();
}

fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "if",
            "then",
            "else",
            "elif",
            "fi",
            "for",
            "in",
            "do",
            "done",
            "while",
            "until",
            "case",
            "esac",
            "{",
            "}",
            "(",
            ")",
            "((",
            "))",
            "[[",
            "]]",
            "!",
            "&&",
            "||",
            ";",
            ";;",
            "&",
            "|",
            "|&",
            "<",
            ">",
            ">>",
            "<<",
            "<<-",
            "<<<",
            "&>",
            ">&",
            "2>&1",
            "\n",
            "$",
            "$(",
            "$((",
            "${",
            "${x:-",
            "${#",
            "${x/",
            "${!",
            "}",
            "`",
            "\"",
            "'",
            "$'",
            "\\",
            "~",
            "*",
            "?",
            "[",
            "]",
            "=",
            "x=",
            "x+=",
            "f()",
            "function",
            "time",
            "coproc",
            "select",
            "a",
            "E",
            "0",
            "1",
            "-",
            "$x",
            "$@",
            "$*",
            "$?",
            "#",
            "%",
            ",",
            "..",
            "{a,b}",
            "{1..3}",
            "break",
            "continue",
            "return",
            "exit",
            "local x",
            "set -e",
            "set -u",
            "shift",
            "read y",
            "eval",
            "echo",
            "cat",
            "true",
            "false",
            "test",
            "[",
            "sudo",
            "su",
            "bash -c",
            "xargs",
            "timeout 1",
            "env",
            "é",
            "\u{0}",
            "\t",
            "99999999999",
            "~99999999999999999999",
            "a[",
            "=~",
            "-eq",
            "exec",
            "exec 3>&1",
            "source /dev/stdin",
            "unset x",
            "printf %d",
            "trap",
        ])
        .prop_map(str::to_owned),
        "[a-z$(){}'\"`;|&<>\\\\ \n#~*]{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn no_text_brings_a_shell_down(tokens in prop::collection::vec((token(), prop::bool::ANY), 0..40)) {
        let text: String = tokens.iter().map(|(token, space)| format!("{token}{}", if *space { " " } else { "" })).collect();
        let mut world = Alone::new();
        let mut shell = Shell::script("t", &text, ec2_user(), "/home/ec2-user", BTreeMap::new());
        finish(&mut shell, &mut world, 5);
        let twin = shell.clone();
        prop_assert_eq!(&twin, &shell);
        let mut terminal = Terminal::open(ec2_user(), "host", "");
        for line in text.split('\n') {
            terminal.type_line(line, &mut world);
            terminal.interrupt();
        }
        prop_assert!(terminal.is_closed() || !terminal.is_busy());
    }
}
