//! `awk`.
//!
//! Supported: patterns (`BEGIN`, `END`, expressions, `/regular expressions/`, ranges), fields, variables, arrays, `-F`, `-v`, `-f`, all
//! operators, `print`, `printf`, `if`, `while`, `do`, `for`, `for (k in a)`, `next`, `exit`, `delete`, `break`, `continue`, and
//! `length substr index split sub gsub match tolower toupper sprintf int`. Refused by name: own functions, `getline`, output
//! into files and pipes, `system`, other functions. Simplified: numbers have twelve decimal places instead of
//! 53 binary ones; `for (k in a)` goes in the order in which elements were made, where awk has none.

mod number;
mod parse;
mod run;

use super::support::{Arguments, status};
use super::{Call, Step};

/// `awk`.
pub(super) fn awk(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse_until_operand(call.argv, "", "Fvf", &[]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let mut operands = arguments.operands.clone();
    let source = match arguments.value('f') {
        Some(file) => {
            let file = file.to_owned();
            match call.read(&file) {
                Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                Err(errno) => {
                    call.complain(&format!("fatal: can't open source file `{file}' for reading ({errno})"));
                    return Step::Exit(2);
                }
            }
        }
        None if operands.is_empty() => {
            call.stderr
                .extend_from_slice(b"Usage: awk [POSIX or GNU style options] -f progfile [--] file ...\n");
            return Step::Exit(1);
        }
        None => operands.remove(0),
    };
    let program = match parse::program(&source) {
        Ok(program) => program,
        Err(message) => {
            call.complain(&format!("cmd. line:1: {message}"));
            return Step::Exit(1);
        }
    };
    if program.has_end() {
        call.stdin.need_the_end();
    }
    let mut machine = run::Machine::new(&program);
    for (_, setting) in arguments.all_values.iter().filter(|(letter, _)| *letter == 'v') {
        let Some((name, value)) = setting.split_once('=') else {
            call.complain(&format!("fatal: `{setting}' argument to `-v' not in `var=value' form"));
            return Step::Exit(2);
        };
        machine.assign(name, &crate::shell::unescape(value));
    }
    if let Some(separator) = arguments.value('F') {
        let separator = if separator == "t" { "\t".to_owned() } else { crate::shell::unescape(separator) };
        machine.assign("FS", &separator);
    }
    let outcome = drive(call, &mut machine, &program, &operands);
    call.stdout.extend_from_slice(&machine.take_output());
    match outcome {
        Ok((code, all)) => {
            if code != 0 {
                Step::Exit(code)
            } else {
                status(all, 2)
            }
        }
        Err(message) => {
            call.complain(&format!("cmd. line:1: fatal: {message}"));
            Step::Exit(2)
        }
    }
}

fn drive(
    call: &mut Call<'_>,
    machine: &mut run::Machine,
    program: &parse::Program,
    operands: &[String],
) -> Result<(u8, bool), String> {
    let mut all = true;
    if machine.begin(program)? && program.reads() {
        let files: Vec<String> = if operands.is_empty() { vec!["-".to_owned()] } else { operands.to_vec() };
        for file in files {
            if let Some((name, value)) = file.split_once('=').filter(|(name, _)| parse::is_name(name)) {
                machine.assign(name, value);
                continue;
            }
            let bytes = match call.read(&file) {
                Ok(bytes) => bytes,
                Err(errno) => {
                    call.complain(&format!("warning: command line argument `{file}': {errno}"));
                    all = false;
                    continue;
                }
            };
            machine.open(if file == "-" { "" } else { &file });
            let text = String::from_utf8_lossy(&bytes).into_owned();
            for line in machine.records(&text) {
                if !machine.record(program, &line)? {
                    call.enough();
                    break;
                }
            }
            if machine.is_over() {
                break;
            }
        }
    }
    machine.end(program)?;
    Ok((machine.code(), all))
}

#[cfg(test)]
mod tests {
    use crate::test_world::TestWorld;

    #[track_caller]
    fn check(script: &str, input: &str, expected: &str) {
        let mut world = TestWorld::fresh(None);
        let user = crate::users::User::root();
        world.machine.disk.write("/tmp/s", script.as_bytes(), &user, world.now).expect("room");
        assert_eq!(world.run_with("awk -f /tmp/s", input).0, expected, "{script}");
    }

    #[test]
    fn fields_are_taken_from_lines() {
        check("{print $2, NF}", "a b\nc  d e\n", "b 2\nd 3\n");
        check("{print $NF; $1 = \"x\"; print}", "a b c\n", "c\nx b c\n");
        check("BEGIN{FS=\":\"; OFS=\"-\"} {$1=$1; print NR, $0}", "a:b\n", "1-a-b\n");
        check("NR==2, NR==3 {print} END {print NR}", "1\n2\n3\n4\n", "2\n3\n4\n");
        check("/b/ {n++} !/b/ {m++} END {print n, m+0, n/3}", "ab\nb\nc\n", "2 1 0.666667\n");
        check("length > 2", "a\nabc\n", "abc\n");
    }

    #[test]
    fn counting_by_key_is_what_logs_are_read_with() {
        check(
            "{n[$1]++; sum += $2} END {for (k in n) printf \"%-3s %d\\n\", k, n[k]; print sum, sum/NR}",
            "x 1\ny 2\nx 4\n",
            "x   2\ny   1\n7 2.33333\n",
        );
        check("{if ($1 in seen) next; seen[$1]; print}", "a\nb\na\n", "a\nb\n");
        check("{delete n; n[1]; print length(n)} ", "x\n", "1\n");
    }

    #[test]
    fn functions_and_operators() {
        check(
            "BEGIN{s=\"hello\"; print substr(s,2,3), index(s,\"l\"), toupper(s), length(s); gsub(/l/,\"[&]\",s); print s}",
            "",
            "ell 3 HELLO 5\nhe[l][l]o\n",
        );
        check(
            "BEGIN{n=split(\"a,b,c\",p,\",\"); print n, p[3]; print 1==1.0, \"a\"<\"b\", 2^10, 7%3, -3}",
            "",
            "3 c\n1 1 1024 1 -3\n",
        );
        check(
            "BEGIN{printf \"%5.2f|%s|%c|%x%%\\n\", 3.14159, \"s\", 65, 255; print 1e3, 0.1+0.2, 1/3, 100000*100000}",
            "",
            " 3.14|s|A|ff%\n1000 0.3 0.333333 10000000000\n",
        );
        check(
            "BEGIN{while(i<3) {i++; if (i==2) continue; print i}; do print \"d\"; while(0); for(;;) break; print match(\"foobar\",/o+/), RSTART, RLENGTH; exit 3}",
            "",
            "1\n3\nd\n2 2 2\n",
        );
        check(
            "BEGIN { x = \"A\" \"B\" 1+2; print x; print !0, 1?\"y\":\"n\"; print \"3\"+\"4x\"; print (1,2) in a }",
            "",
            "AB3\n1 y\n7\n0\n",
        );
    }

    #[test]
    fn hostile_programs_are_refused_or_quick() {
        for script in [
            format!("BEGIN {{ print {}1{} }}", "(".repeat(5_000), ")".repeat(5_000)),
            format!("BEGIN {{ print {}1 }}", "1+".repeat(20_000)),
            format!("BEGIN {{ print {}1 }}", "-".repeat(20_000)),
            format!("BEGIN {{ print {}1 }}", "$".repeat(20_000)),
            format!("BEGIN {{ {} }}", "if (1) ".repeat(5_000)),
            format!("BEGIN {}", "{".repeat(5_000)),
            "BEGIN { print 1/0 }".to_owned(),
            "BEGIN { x = \"aaaaaaaaaa\"; while (1) x = x x }".to_owned(),
            "BEGIN { $100000000 = 1 }".to_owned(),
            "BEGIN { print substr(\"é\", -5, 99999999999999999999) 10^9999 1e999 }".to_owned(),
        ] {
            let mut world = TestWorld::fresh(None);
            let user = crate::users::User::root();
            world.machine.disk.write("/tmp/s", script.as_bytes(), &user, world.now).expect("room");
            let (_, status) = world.run_with("awk -f /tmp/s", "");
            assert!(status > 0, "{}", &script[..script.len().min(60)]);
        }
    }

    #[test]
    fn what_is_not_supported_is_named() {
        check("BEGIN { system(\"ls\") }", "", "awk: cmd. line:1: system: is not supported here\n");
        check(
            "{ print > \"f\" }",
            "",
            "awk: cmd. line:1: output into files and pipes is not supported here\n",
        );
        check("{ print $1 ", "", "awk: cmd. line:1: unexpected newline or end of string\n");
        check(
            "BEGIN { while (1) x++ }",
            "",
            "awk: cmd. line:1: fatal: this takes too long for this machine\n",
        );
    }
}
