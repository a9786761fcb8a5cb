//! Pipes carry what is reasonable; what is more is told, and never counted as if it were all.

use super::*;

#[test]
fn a_producer_without_end_stops_when_its_reader_has_enough() {
    prints("yes | head -n 3", "y\ny\ny\n");
    prints("yes no | head -2", "no\nno\n");
    prints("while true; do echo again; done | head -n 3", "again\nagain\nagain\n");
    prints("yes | sed s/y/n/ | head -2", "n\nn\n");
    prints("yes | sed 2q; yes | grep -m1 y; yes | grep -q y && echo found", "y\ny\ny\nfound\n");
    prints("seq 1 100000000 | head -2; seq 5 100000000 | sed -n 2p | head -1", "1\n2\n6\n");
    prints("head -c 5 /dev/zero | tr '\\0' x; echo; cat /dev/zero | head -c 3 | wc -c", "xxxxx\n3\n");
}

#[test]
fn what_is_long_goes_through_a_pipe_whole() {
    prints(
        "seq 1 1000000 | tail -n 1; seq 1000000 | wc -l; seq 1 200000 | grep -c 7",
        "1000000\n1000000\n81902\n",
    );
    prints("yes | head -n 30000 | wc -l; head -c 1000000 /dev/zero | wc -c", "30000\n1000000\n");
}

#[test]
fn what_is_too_long_is_told_and_never_counted() {
    let limit = "too long for this machine (limit 8 MiB)";
    check("seq 1 100000000 | tail -1", &format!("test.sh: line 1: tail: input {limit}\n"), 1);
    check("yes | wc -l", &format!("test.sh: line 1: wc: input {limit}\n"), 1);
    check("wc -c /dev/zero", &format!("test.sh: line 1: wc: input {limit}\n"), 1);
    check("yes > /tmp/a; wc -l < /tmp/a", &format!("test.sh: line 1: yes: output {limit}\n32768\n"), 0);
    check(
        "x=$(yes); echo \"$? ${#x}\"",
        &format!("test.sh: line 1: command substitution: output {limit}\n1 0\n"),
        0,
    );
    check(
        "yes | while read x; do :; done; echo $?",
        &format!("test.sh: line 1: read: input {limit}\n0\n"),
        0,
    );
}

#[test]
fn devices_are_what_they_are_on_linux() {
    prints("echo lost > /dev/null; cat /dev/null | wc -c; head -c 16 /dev/urandom | wc -c", "0\n16\n");
    check("echo x > /dev/full", "test.sh: line 1: echo: write error: No space left on device\n", 1);
    prints("dd if=/dev/zero of=/tmp/z bs=1M count=10 status=none; stat -c %s /tmp/z", "10485760\n");
}

#[test]
fn a_program_takes_what_it_reads_out_of_its_input() {
    prints("printf 'a\\nb\\nc\\n' | { read first; cat; }", "b\nc\n");
    prints("printf 'a\\nb\\nc\\n' > f; while read x; do echo got $x; cat; done < f", "got a\nb\nc\n");
    prints("printf '1\\n2\\n3\\n' | { head -1 >/dev/null; cat; }", "2\n3\n");
}

#[test]
fn what_is_typed_is_read_until_ctrl_d() {
    let mut world = Alone::new();
    let mut terminal = Terminal::open(ec2_user(), "ip-10-0-1-5", "");
    let mut type_all = |lines: &[&str], world: &mut Alone| {
        for line in lines {
            terminal.type_line(line, world);
        }
        (terminal.screen(), terminal.is_busy(), terminal.is_closed())
    };
    let prompt = "[ec2-user@ip-10-0-1-5 ~]$ ";
    let (screen, busy, _) = type_all(&["cat", "hello"], &mut world);
    assert_eq!((screen, busy), (format!("{prompt}cat\nhello\nhello\n"), false));
    let (screen, ..) = type_all(&["\u{4}", "echo $?"], &mut world);
    assert!(screen.ends_with(&format!("hello\nhello\n{prompt}echo $?\n0\n{prompt}")), "{screen}");
    let (screen, ..) = type_all(&["cat > notes", "one", "two", "\u{4}", "wc -l notes"], &mut world);
    assert!(screen.ends_with(&format!("two\n{prompt}wc -l notes\n2 notes\n{prompt}")), "{screen}");
    let (screen, ..) = type_all(&["read -p 'Name: ' name", "Ann", "echo \"<$name>\""], &mut world);
    assert!(screen.ends_with(&format!("Name: Ann\n{prompt}echo \"<$name>\"\n<Ann>\n{prompt}")), "{screen}");
    let (screen, ..) = type_all(&["sort | head -1", "b", "a", "\u{4}"], &mut world);
    assert!(screen.ends_with(&format!("b\na\na\n{prompt}")), "{screen}");
    let (_, _, closed) = type_all(&["\u{4}"], &mut world);
    assert!(closed, "Ctrl-D at the prompt logs out");
}

#[test]
fn ctrl_c_ends_what_waits_for_the_keyboard() {
    let mut world = Alone::new();
    let mut terminal = Terminal::open(ec2_user(), "ip-10-0-1-5", "");
    terminal.type_line("cat", &mut world);
    terminal.interrupt();
    terminal.type_line("echo $?", &mut world);
    assert!(
        terminal.screen().contains("^C\n") && terminal.screen().contains("\n130\n"),
        "{}",
        terminal.screen()
    );
}
