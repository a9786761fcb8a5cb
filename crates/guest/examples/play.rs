use clockwork::Duration;
use guest::shell::{Progress, Shell};
use guest::test_world::TestWorld;
use std::collections::BTreeMap;
fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).expect("script");
        let mut world = TestWorld::fresh(None).reach("cdn.amazonlinux.com", 443).booted();
        let user = if std::env::var("AS_USER").is_ok() {
            world.machine.users.find("ec2-user").cloned().expect("user")
        } else {
            guest::User::root()
        };
        world.machine.disk.mkdir_all("/tmp/w", &guest::User::root(), world.now).expect("w");
        let mut shell = Shell::script(
            "t.sh",
            &text,
            user,
            "/tmp/w",
            BTreeMap::from([("HOME".to_owned(), "/root".to_owned())]),
        );
        let mut out = Vec::new();
        let status = loop {
            match shell.run(&mut world) {
                Progress::Done(status) => break status,
                Progress::Reading => break 255,
                Progress::Waiting(until) => {
                    let span = until.since(world.now);
                    out.extend(shell.take_output());
                    world.advance(if span == Duration::ZERO { Duration::millis(1) } else { span });
                }
            }
        };
        out.extend(shell.take_output());
        std::fs::write(format!("{path}.ours"), [&out[..], format!("[{status}]\n").as_bytes()].concat())
            .expect("written");
    }
}
