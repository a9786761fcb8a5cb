//! What a learner sees on a machine, from power to page.

use std::sync::Arc;

use clockwork::{Duration, Instant};

use crate::disk::{self, Blog, Disk, Errno, Repeat, Template};
use crate::machine::{PowerRequest, Process};
use crate::test_world::TestWorld;

const DATABASE: &str = "blogdb.c1x.eu-west-2.rds.amazonaws.com";
const OUTPUT: &str = "/var/log/cloud-init-output.log";

fn blog_disk() -> Disk {
    disk::blog_disk(&Blog { database_host: DATABASE.to_owned(), size_gib: 8 })
}

fn blog(instance_id: &str, user_data: Option<&str>) -> TestWorld {
    TestWorld::new(blog_disk(), instance_id, user_data).reach(DATABASE, 3306)
}

/// A machine launched from an image of `world`'s disk.
fn launched_from(world: &TestWorld, instance_id: &str, user_data: Option<&str>) -> TestWorld {
    TestWorld::new(world.machine.disk.snapshot(world.now), instance_id, user_data)
        .reach(DATABASE, 3306)
        .booted()
}

#[test]
fn a_machine_is_silent_then_refuses_then_serves_what_is_enabled() {
    let mut world = blog("i-1", None);
    world.machine.power_on(world.now);
    assert!(!world.machine.os_is_up());
    world.advance(Duration::secs(21));
    assert!(world.machine.os_is_up() && !world.machine.accepts(80));
    world.advance(Duration::secs(60));
    assert!(world.machine.accepts(22) && !world.machine.accepts(80), "nobody enabled httpd");
    assert_eq!(world.machine.next_wake(), None, "a machine at rest wakes nobody");
}

#[test]
fn a_service_that_was_only_started_does_not_survive_in_an_image() {
    let mut world = blog("i-1", None).booted();
    assert_eq!(world.run("sudo systemctl start httpd"), (String::new(), 0));
    assert!(world.machine.accepts(80));
    let child = launched_from(&world, "i-2", None);
    assert!(!child.machine.accepts(80));

    let (printed, _) = world.run("sudo systemctl enable httpd");
    assert_eq!(
        printed,
        "Created symlink from /etc/systemd/system/multi-user.target.wants/httpd.service to /usr/lib/systemd/system/httpd.service.\n"
    );
    assert!(launched_from(&world, "i-3", None).machine.accepts(80));
}

#[test]
fn a_link_made_by_hand_enables_too() {
    let mut world = blog("i-1", None).booted();
    world
        .run("sudo ln -s /usr/lib/systemd/system/httpd.service /etc/systemd/system/multi-user.target.wants/");
    assert_eq!(world.run("systemctl is-enabled httpd"), ("enabled\n".to_owned(), 0));
    assert!(launched_from(&world, "i-2", None).machine.accepts(80));
}

#[test]
fn user_data_runs_once_for_each_instance_id() {
    let script = "#!/bin/bash\nsudo systemctl start httpd\n";
    let mut world = blog("i-1", Some(script)).booted();
    assert!(world.machine.accepts(80));
    let log = world.file(OUTPUT);
    assert!(log.contains("Cloud-init v. 19.3-46.amzn2.0.1 finished at Wed, 01 May 2024"), "{log}");

    let now = world.now;
    world.machine.shutdown(now);
    world.machine.power_on(now);
    world.advance(Duration::mins(2));
    assert!(!world.machine.accepts(80), "user data does not run again after stop and start");
    assert!(launched_from(&world, "i-2", Some(script)).machine.accepts(80), "a new instance runs its own");
}

#[test]
fn user_data_that_is_no_script_is_not_run_and_the_log_says_so() {
    let world = blog("i-1", Some("sudo systemctl start httpd\n")).booted();
    let log = world.file(OUTPUT);
    assert!(!world.machine.accepts(80));
    assert!(log.contains("__init__.py[WARNING]: Unhandled non-multipart (text/x-not-multipart) userdata: 'sudo systemctl start htt...'"), "{log}");

    let world = blog("i-1", Some("\n#!/bin/bash\nsystemctl start httpd\n")).booted();
    let log = world.file(OUTPUT);
    assert!(!world.machine.accepts(80));
    assert!(log.contains("Failed running /var/lib/cloud/instance/scripts/part-001 [-]"), "{log}");

    let world = blog("i-1", Some("#!/bin/bash\r\nsystemctl start httpd\r\n")).booted();
    assert!(world.machine.accepts(80), "cloud-init makes Unix line ends: {}", world.file(OUTPUT));
}

#[test]
fn a_typo_in_user_data_does_not_stop_the_boot() {
    let world = blog("i-1", Some("#!/bin/bash\nsystemct start httpd\n")).booted();
    let console = world.machine.console_output(world.now);
    for text in [
        "systemct: command not found",
        "Failed to run module scripts-user (scripts in /var/lib/cloud/instance/scripts)",
        "finished at",
    ] {
        assert!(world.file(OUTPUT).contains(text) && console.contains(text), "{text} in {console}");
    }
    assert!(world.machine.finished_at().is_some() && !world.machine.accepts(80));
}

#[test]
fn the_key_of_the_owner_is_added_to_those_of_the_image() {
    let world = blog("i-1", None).booted();
    let mut child = TestWorld::new(world.machine.disk.snapshot(world.now), "i-2", None);
    child.machine.identity.public_key = Some(Arc::new(("other".to_owned(), "ssh-rsa BBBB other".to_owned())));
    let child = child.booted();
    assert_eq!(
        child.file("/home/ec2-user/.ssh/authorized_keys"),
        "ssh-rsa AAAA blog-key\nssh-rsa BBBB other\n"
    );
    let found =
        child.machine.disk.stat("/home/ec2-user/.ssh/authorized_keys", child.now).expect("it was just read");
    assert_eq!((found.mode, found.owner), (0o600, 1000));
}

#[test]
fn systemctl_says_what_linux_says() {
    let mut world = blog("i-1", None).booted();
    assert_eq!(world.run("systemctl start httpd").1, 1, "not without sudo");
    assert_eq!(
        world.run("sudo systemctl start htpd"),
        ("Failed to start htpd.service: Unit not found.\n".to_owned(), 5)
    );
    assert_eq!(world.run("systemctl is-active httpd"), ("inactive\n".to_owned(), 3));
    assert_eq!(
        world.run("sudo service httpd start"),
        ("Redirecting to /bin/systemctl start httpd.service\n".to_owned(), 0)
    );
    let (text, code) = world.run("systemctl status httpd");
    assert_eq!(code, 0);
    assert!(
        text.contains("Active: active (running) since Wed 2024-05-01 12:0")
            && text.contains("httpd.service; disabled; vendor preset: disabled)"),
        "{text}"
    );
    assert!(world.run("ps aux").0.contains("/usr/sbin/httpd -DFOREGROUND"));
    world.run("sudo systemctl stop httpd");
    assert!(!world.machine.accepts(80));
}

#[test]
fn a_broken_configuration_keeps_httpd_from_starting() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo sed -i s/^Listen/Lisen/ /etc/httpd/conf/httpd.conf");
    let (text, code) = world.run("sudo systemctl start httpd");
    assert_eq!(
        (text.as_str(), code),
        (
            "Job for httpd.service failed because the control process exited with error code. See \"systemctl status httpd.service\" and \"journalctl -xe\" for details.\n",
            1
        )
    );
    let (journal, _) = world.run("sudo journalctl -u httpd");
    assert!(journal.contains("Invalid command 'Lisen', perhaps misspelled"), "{journal}");
    world.run("sudo sed -i s/^Lisen/Listen/ /etc/httpd/conf/httpd.conf");
    assert_eq!(world.run("sudo systemctl start httpd").1, 0);
}

#[test]
fn httpd_listens_where_its_configuration_says() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo sed -i s/^Listen.80/Listen\\t127.0.0.1:8080/ /etc/httpd/conf/httpd.conf");
    assert_eq!(world.run("sudo systemctl start httpd").1, 0, "{:?}", world.run("sudo journalctl -u httpd"));
    assert!(
        !world.machine.accepts(8080) && world.machine.accepts_locally(8080) && !world.machine.accepts(80)
    );
    assert_eq!(world.run("curl -s -o /dev/null -w %{http_code} http://localhost:8080/").0, "200");
}

#[test]
fn yum_takes_time_and_brings_a_stopped_disabled_httpd_with_a_test_page() {
    let mut world = TestWorld::fresh(None).reach(crate::packages::REPOSITORY_HOST, 443).booted();
    assert_eq!(world.run("yum install -y httpd").1, 1, "not without sudo");
    assert_eq!(world.run("sudo yum install httpd").1, 1, "nobody answers the question");
    let before = world.now;
    let (text, code) = world.run("sudo yum install -y httpd");
    assert!(code == 0 && text.ends_with("Complete!\n"), "{text}");
    let took = world.now.since(before).as_secs();
    assert!((4..60).contains(&took), "{took} s");
    assert_eq!(world.run("rpm -q httpd").0, "httpd-2.4.57-1.amzn2.x86_64\n");
    assert_eq!(world.run("systemctl is-enabled httpd"), ("disabled\n".to_owned(), 1));
    assert!(
        world.machine.users.find("apache").is_some() && world.file("/etc/passwd").contains("apache:x:48:48")
    );
    assert!(!world.machine.accepts(80));
    world.run("sudo systemctl start httpd");
    assert_eq!(
        world.visit("/").map(|reply| reply.response.status),
        Some(403),
        "an empty site answers with the test page"
    );
    world.run_with("sudo tee /var/www/html/index.html", "<h1>Hi</h1>\n");
    assert_eq!(world.visit("/").map(|reply| reply.response.body), Some(b"<h1>Hi</h1>\n".to_vec()));
}

#[test]
fn without_a_way_to_the_repository_yum_fails_late() {
    let mut world = TestWorld::fresh(None).booted();
    let before = world.now;
    let (text, code) = world.run("sudo yum install -y httpd");
    assert!(
        code == 1 && text.contains("Cannot find a valid baseurl for repo: amzn2-core/2/x86_64"),
        "{text}"
    );
    assert!(world.now.since(before) >= Duration::secs(30));
}

#[test]
fn the_blog_needs_its_database() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo systemctl start httpd");
    let page = world.visit("/").expect("httpd runs").response;
    let text = String::from_utf8_lossy(&page.body).into_owned();
    assert!(page.status == 200 && text.contains("ip-10-0-1-10") && text.contains("/?p=1"), "{text}");
    assert_eq!(world.visit("/?p=2").map(|reply| reply.response.status), Some(200));
    assert_eq!(world.visit("/?p=77").map(|reply| reply.response.status), Some(404));
    assert_eq!(world.visit("/wp-admin/").map(|reply| reply.response.status), Some(302));

    world.reachable.clear();
    let reply = world.visit("/").expect("httpd runs");
    let text = String::from_utf8_lossy(&reply.response.body).into_owned();
    assert!(
        reply.response.status == 500 && text.contains("<h1>Error establishing a database connection</h1>"),
        "{text}"
    );
    assert!(reply.took >= Duration::secs(10), "a timeout takes its time");

    world = world.reach("other.example", 3306);
    world.run("sudo sed -i s/blogdb.*amazonaws.com/other.example/ /var/www/html/wp-config.php");
    assert_eq!(
        world.visit("/").map(|reply| reply.response.status),
        Some(200),
        "editing wp-config.php moves the blog to another database"
    );
    world.run("sudo rm /var/www/html/wp-config.php");
    assert_eq!(
        world.visit("/").and_then(|reply| reply.response.header("Location").map(str::to_owned)),
        Some("/wp-admin/setup-config.php".to_owned())
    );
}

#[test]
fn httpd_reads_files_as_apache_and_logs_in_the_combined_format() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo systemctl start httpd");
    world.run_with("sudo tee /var/www/html/secret.html", "secret");
    world.run("sudo chmod 600 /var/www/html/secret.html");
    assert_eq!(world.visit("/secret.html").map(|reply| reply.response.status), Some(403));
    assert_eq!(world.visit("/nothing").map(|reply| reply.response.status), Some(404));
    assert_eq!(world.visit("/../../etc/passwd").map(|reply| reply.response.status), Some(400));
    assert_eq!(world.visit("/%2e%2e/%2e%2e/etc/passwd").map(|reply| reply.response.status), Some(400));
    assert_eq!(world.visit("/wp-content").map(|reply| reply.response.status), Some(301));
    let log = world.file("/var/log/httpd/access_log");
    let line = log.lines().find(|line| line.contains("secret")).unwrap_or_default();
    assert!(line.starts_with("203.0.113.9 - - [01/May/2024:12:02:0"), "{log}");
    assert!(line.ends_with(" +0000] \"GET /secret.html HTTP/1.1\" 403 199 \"-\" \"-\""), "{log}");
    assert!(world.file("/var/log/httpd/error_log").contains("Permission denied"));
    assert_eq!(
        world.run("cat /var/log/httpd/access_log"),
        ("cat: /var/log/httpd/access_log: Permission denied\n".to_owned(), 1)
    );
}

#[test]
fn a_repeated_line_is_arithmetic_and_ends_in_a_snapshot() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo systemctl start httpd");
    let path = "/var/log/httpd/access_log";
    let from = world.now;
    let line = Template {
        before: "10.0.0.7 - - ".into(),
        format: "[%d/%b/%Y:%H:%M:%S +0000]",
        after: " \"GET / HTTP/1.1\" 200 1 \"-\" \"ELB-HealthChecker/2.0\"".into(),
    };
    let repeat = Repeat { from, until: None, every: Duration::secs(30), line: line.clone() };
    let key = world.machine.open_repeat(path, repeat).expect("httpd opened its log");

    // The same day written line by line.
    let written: String =
        (0..=2_880).map(|n| format!("{}\n", line.at(from + Duration::secs(30 * n)))).collect();
    let noon = from + Duration::days(1);
    let disk = &world.machine.disk;
    assert_eq!(disk.read_text(path, noon), Ok(written.clone()));
    assert_eq!(disk.count_lines(path, noon), Ok(2_881));
    let found = disk.stat(path, noon).expect("it was just read");
    assert_eq!((found.size, found.modified), (written.len() as u64, noon));

    let image = disk.snapshot(from + Duration::secs(60));
    assert_eq!(image.count_lines(path, noon), Ok(3), "in an image nothing grows");
    world.machine.close_repeat(path, key, from + Duration::secs(30));
    assert_eq!(
        world.machine.disk.count_lines(path, noon),
        Ok(1),
        "the line at the end itself is not counted"
    );
}

#[test]
fn a_year_of_repeats_costs_nothing_and_keeps_the_last_ten_thousand_lines() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo systemctl start httpd");
    let path = "/var/log/httpd/access_log";
    let line = Template { before: "x ".into(), format: "%H:%M:%S", after: "".into() };
    world.machine.open_repeat(path, Repeat { from: world.now, until: None, every: Duration::secs(5), line });
    let later = world.now + Duration::days(365);
    assert_eq!(world.machine.disk.count_lines(path, later), Ok(365 * 17_280 + 1));
    assert_eq!(world.machine.disk.read_text(path, later).map(|text| text.lines().count()), Ok(10_000));
    // Emptying the file keeps the service writing.
    world.run("sudo cp /dev/null /var/log/httpd/access_log");
    assert_eq!(world.machine.disk.count_lines(path, world.now + Duration::secs(60)), Ok(12));
}

#[test]
fn files_obey_their_permissions() {
    let mut world = TestWorld::fresh(None).booted();
    assert_eq!(
        world.run("touch /etc/x"),
        ("touch: cannot touch '/etc/x': Permission denied\n".to_owned(), 1)
    );
    assert_eq!(world.run("cat /x"), ("cat: /x: No such file or directory\n".to_owned(), 1));
    assert_eq!(world.run("ls /x"), ("ls: cannot access '/x': No such file or directory\n".to_owned(), 2));
    assert_eq!(world.run("ls /root").1, 2);
    world.run("mkdir -p a/b/c");
    world.run_with("tee a/b/f", "hello\n");
    assert_eq!(world.run("rm a"), ("rm: cannot remove 'a': Is a directory\n".to_owned(), 1));
    world.run("chmod 000 a/b/f");
    assert_eq!(world.run("cat a/b/f").1, 1);
    assert_eq!(world.run("sudo cat a/b/f"), ("hello\n".to_owned(), 0));
    world.run("mv a z");
    assert_eq!(world.run("ls -R z").0, "z:\nb\n\nz/b:\nc\nf\n\nz/b/c:\n");
    assert_eq!(world.run("rm -rf z").1, 0);
    assert!(!world.machine.disk.exists("/home/ec2-user/z"));
    world.run("ln -s loop loop");
    assert_eq!(world.run("cat loop").0, "cat: loop: Too many levels of symbolic links\n");
    assert_eq!(world.run("sudo rm -rf /").1, 1);
}

#[test]
fn a_disk_has_an_end() {
    let mut world = TestWorld::fresh(None).booted();
    let root = crate::users::User::root();
    let megabytes = vec![b'x'; 3 * 1024 * 1024];
    let mut write = |name: &str| world.machine.disk.write(name, &megabytes, &root, Instant::default());
    assert_eq!((write("/a"), write("/b"), write("/c")), (Ok(()), Ok(()), Err(Errno::ENOSPC)));
    assert_eq!(write("/b"), Ok(()), "what is there can be written again");
}

#[test]
fn users_are_in_step_with_their_files_and_survive_in_an_image() {
    let mut world = TestWorld::fresh(None).booted();
    assert_eq!(world.run("sudo useradd ada"), (String::new(), 0));
    assert_eq!(world.run("sudo useradd ada"), ("useradd: user 'ada' already exists\n".to_owned(), 9));
    assert_eq!(world.run("id ada").0, "uid=1001(ada) gid=1001(ada) groups=1001(ada)\n");
    let mut child = launched_from(&world, "i-2", None);
    assert_eq!(child.run("ls -ld /home/ada").0.get(..28), Some("drwx------ 2 ada ada 4096 Ma"));
    assert_eq!(child.run("sudo userdel -r ada").1, 0);
    assert!(!child.machine.disk.exists("/home/ada") && !child.file("/etc/passwd").contains("ada"));
}

#[test]
fn curl_ends_with_the_codes_of_curl() {
    let mut world = blog("i-1", None).booted();
    let start = world.now;
    assert_eq!(world.run("curl -m 5 http://10.9.9.9/").1, 28);
    assert_eq!(world.now.since(start), Duration::secs(5));
    assert_eq!(
        world.run("curl http://localhost/"),
        (
            "curl: (7) Failed to connect to localhost port 80 after 0 ms: Couldn't connect to server\n"
                .to_owned(),
            7
        )
    );
    assert_eq!(
        world.run("curl -s http://169.254.169.254/latest/meta-data/instance-id"),
        ("i-1".to_owned(), 0)
    );
    world.run("sudo systemctl start httpd");
    assert_eq!(world.run("curl -sf http://localhost/nothing").1, 22);
    assert!(world.run("curl -sI localhost").0.starts_with("HTTP/1.1 200 OK\r\nDate: Wed, 01 May 2024"));
    assert!(
        world.file("/var/log/httpd/access_log").contains("127.0.0.1 - - ")
            && world.file("/var/log/httpd/access_log").contains("curl/8.3.0")
    );
}

#[test]
fn a_machine_can_switch_itself_off() {
    let mut world = blog("i-1", None).booted();
    assert_eq!(world.run("shutdown -h now").1, 1, "not without sudo");
    assert_eq!(world.run("sudo shutdown -h now").1, 0);
    assert_eq!(world.machine.take_power_request(), Some(PowerRequest::PowerOff));
    world.machine.shutdown(world.now);
    assert!(
        !world.machine.os_is_up()
            && world.machine.sockets().is_empty()
            && world.machine.processes().is_empty()
    );
    assert!(world.machine.console_output(world.now).ends_with("reboot: Power down\n"));
}

#[test]
fn killing_httpd_closes_the_port() {
    let mut world = blog("i-1", None).booted();
    world.run("sudo systemctl start httpd");
    let main = world
        .machine
        .processes()
        .into_iter()
        .find(|process: &Process| process.command.contains("httpd") && process.parent == 1)
        .expect("httpd runs");
    assert_eq!(world.run(&format!("kill {}", main.pid)).1, 1, "not without sudo");
    assert_eq!(world.run(&format!("sudo kill {}", main.pid)).1, 0);
    assert!(!world.machine.accepts(80));
}

#[test]
fn texts_are_worked_on_as_usual() {
    let mut world = TestWorld::fresh(None).booted();
    assert_eq!(world.run_with("grep -c ^[a-b]", "a\nb\nc\n").0, "2\n");
    assert_eq!(world.run_with("sed -n 2,3p", "a\nb\nc\nd\n").0, "b\nc\n");
    assert_eq!(world.run_with("sed s/\\(a*\\)b/[\\1]/g", "aabab\n").0, "[aa][a]\n");
    assert_eq!(world.run_with("sort -rn", "2\n10\n1\n").0, "10\n2\n1\n");
    assert_eq!(world.run_with("cut -d: -f1,3", "a:b:c\n").0, "a:c\n");
    assert_eq!(world.run_with("tr a-z A-Z", "abc\n").0, "ABC\n");
    assert_eq!(world.run_with("uniq -c", "a\na\nb\n").0, "      2 a\n      1 b\n");
    assert_eq!(world.run_with("wc -l", "a\nb\n").0, "2\n");
    assert_eq!(world.run_with("tail -n1", "a\nb\n").0, "b\n");
    assert_eq!(world.run_with("base64 -d", "aGkK\n").0, "hi\n");
    assert_eq!(world.run("find /etc/httpd").1, 1);
}

#[test]
fn a_booted_machine_costs_little_and_is_plain_data() {
    fn is_plain<T: Clone + PartialEq + Send + Sync + 'static>(value: &T) -> &T {
        value
    }
    let world = blog("i-1", None).booted();
    let machine = is_plain(&world.machine);
    assert!(machine.disk.cost() < 3_000, "{} bytes", machine.disk.cost());
    let other = machine.disk.clone();
    assert_eq!(
        Arc::strong_count(&other.freeze(world.now)),
        1,
        "a written disk freezes to a layer of its own"
    );
    assert_eq!(*machine, machine.clone());
}

#[test]
fn cloud_config_installs_writes_and_runs_and_names_what_it_does_not_know() {
    let user_data = "#cloud-config\npackages:\n  - httpd\nwrite_files:\n  - path: /var/www/html/index.html\n    content: |\n      <h1>From cloud-config</h1>\nruncmd:\n  - [ systemctl, start, httpd ]\n  - systemctl enable httpd\ntimezone: Europe/London\n";
    let mut world = TestWorld::fresh(Some(user_data)).reach(crate::packages::REPOSITORY_HOST, 443).booted();
    world.advance(Duration::mins(3));
    let page = world.visit("/").expect("httpd listens");
    assert_eq!(String::from_utf8_lossy(&page.response.body), "<h1>From cloud-config</h1>\n");
    let log = world.file("/var/log/cloud-init-output.log");
    assert!(log.contains("the key timezone is not supported on this machine"), "{log}");
    assert!(!log.contains("Failed running"), "{log}");
}

#[test]
fn user_data_of_several_parts_is_refused_in_the_log() {
    let mut world =
        TestWorld::fresh(Some("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n")).booted();
    world.advance(Duration::mins(1));
    assert!(
        world.file("/var/log/cloud-init-output.log").contains("User data of the kind MIME is not supported")
    );
}
