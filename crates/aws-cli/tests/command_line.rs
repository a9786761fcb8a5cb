//! The command line as its users meet it: a line, an answer, what is printed.
//!
//! The expected texts of refusals were taken from aws-cli 1.46; formats and expressions are compared beside
//! their code.

use std::cell::RefCell;
use std::collections::VecDeque;

use aws_cli::{
    FileError, Files, NoFiles, Outcome, Progress, Run, complete, parse, read_only, run, start, words,
};
use clockwork::{Duration, Instant};
use expect_test::{Expect, expect};
use model::ec2::{
    DescribeInstancesInput, DescribeInstancesOutput, Instance, InstanceState, InstanceStateName, Reservation,
    Tag,
};
use model::{ApiError, Caller, Door, Operation, ReadDoor, ReadRequest, Request, Response, Service};
use proptest::prelude::*;

/// A door that gives prepared answers and remembers what was asked.
#[derive(Default)]
struct Prepared {
    answers: RefCell<VecDeque<Result<Response, ApiError>>>,
    asked: RefCell<Vec<Request>>,
}

impl Prepared {
    fn with(answers: impl IntoIterator<Item = Result<Response, ApiError>>) -> Prepared {
        Prepared { answers: RefCell::new(answers.into_iter().collect()), asked: RefCell::default() }
    }

    fn answer(&self, request: Request) -> Result<Response, ApiError> {
        self.asked.borrow_mut().push(request);
        let refusal = || Err(ApiError::new(Service::Ec2, "InternalError", "no answer was prepared"));
        self.answers.borrow_mut().pop_front().unwrap_or_else(refusal)
    }
}

impl ReadDoor for Prepared {
    fn read(&self, request: ReadRequest) -> Result<Response, ApiError> {
        self.answer(Request::Read(request))
    }
}

impl Door for Prepared {
    fn call(&mut self, caller: Caller, request: Request) -> Result<Response, ApiError> {
        assert_eq!(caller, Caller::Learner);
        self.answer(request)
    }
}

fn instances(ids: &[&str], state: InstanceStateName, next_token: Option<&str>) -> Result<Response, ApiError> {
    let instance = |id: &&str| Instance {
        instance_id: Some((*id).to_owned()),
        state: Some(InstanceState { name: Some(state), code: Some(16) }),
        tags: vec![Tag { key: Some("Name".to_owned()), value: Some("web".to_owned()) }],
        ..Instance::default()
    };
    let reservation = |id: &&str| Reservation { instances: vec![instance(id)], ..Reservation::default() };
    Ok(Response::Ec2DescribeInstances(Box::new(DescribeInstancesOutput {
        next_token: next_token.map(str::to_owned),
        reservations: ids.iter().map(reservation).collect(),
    })))
}

fn argv(line: &str) -> Vec<String> {
    words(line).expect("the quotes of a test are closed")
}

fn aws(line: &str, door: &mut Prepared) -> Outcome {
    run(&argv(line), &NoFiles, door, Instant::default())
}

fn check(outcome: &Outcome, expected: Expect) {
    // The usage text that stands before most complaints is the same each time.
    let complaint = outcome.stderr.split("<subcommand> help\n").last().unwrap_or_default();
    expected.assert_eq(&format!("{}{complaint}({})\n", outcome.stdout, outcome.code));
}

#[test]
fn an_answer_is_printed_as_json_text_or_table() {
    let line =
        "aws ec2 describe-instances --query 'Reservations[].Instances[].{Id:InstanceId,State:State.Name}'";
    let print = |format: &str| {
        let mut door = Prepared::with([instances(&["i-1"], InstanceStateName::Running, None)]);
        aws(&format!("{line} --output {format}"), &mut door)
    };
    check(
        &print("json"),
        expect![[r#"
        [
            {
                "Id": "i-1",
                "State": "running"
            }
        ]
        (0)
    "#]],
    );
    check(
        &print("text"),
        expect![[r#"
        i-1	running
        (0)
    "#]],
    );
    check(
        &print("table"),
        expect![[r#"
        --------------------
        | DescribeInstances|
        +------+-----------+
        |  Id  |   State   |
        +------+-----------+
        |  i-1 |  running  |
        +------+-----------+
        (0)
    "#]],
    );
}

#[test]
fn an_empty_account_prints_an_empty_list() {
    let mut door = Prepared::with([instances(&[], InstanceStateName::Running, None)]);
    check(
        &aws("aws ec2 describe-instances", &mut door),
        expect![[r#"
        {
            "Reservations": []
        }
        (0)
    "#]],
    );
}

#[test]
fn a_refusal_names_code_and_operation_and_ends_with_status_255() {
    let refusal =
        ApiError::new(Service::Ec2, "InvalidInstanceID.NotFound", "The instance ID 'i-1' does not exist");
    let mut door = Prepared::with([Err(refusal)]);
    check(
        &aws("aws ec2 stop-instances --instance-ids i-1", &mut door),
        expect![[r#"

        An error occurred (InvalidInstanceID.NotFound) when calling the StopInstances operation: The instance ID 'i-1' does not exist
        (255)
    "#]],
    );
}

#[test]
fn mistakes_in_a_line_are_answered_as_version_1_answers_them() {
    let complaints: String = [
        "aws",
        "aws ec2",
        "aws ec2 stop-instances",
        "aws ec2 describe-instances --foo bar",
        "aws ec2 create-volume --size abc --availability-zone a",
        "aws ec2 create-tags --resources i-1 --tags foo",
        "aws ec2 create-tags --resources i-1 --tags Key=a,Foo=b",
        "aws ec2 describe-instances --query 'Reservations['",
        "aws ec2 run-instances --image-id file://nope",
        "aws ec2 run-instances --count x",
        "aws elbv2 describe-target-groups --page-size 0",
        "aws ec2 create-volume --availability-zone a --volume-type gp9",
        "aws sts help-me",
        "aws sts wait",
        "aws s3 ls",
        "aws configure",
        "aws ec2 create-fleet",
        "aws rds add-option-to-option-group",
        "aws rds wait db-snapshot-available",
        "aws ec2 describe-vpcs --max-items x",
        "aws ec2 run-instances --cli-input-json []",
    ]
    .iter()
    .map(|line| {
        let outcome = aws(line, &mut Prepared::default());
        let complaint = outcome.stderr.split("<subcommand> help\n").last().unwrap_or_default();
        format!("$ {line}\n{}\n({})\n", complaint.trim(), outcome.code)
    })
    .collect();
    expect![[r#"
        $ aws
        aws: error: the following arguments are required: command
        (2)
        $ aws ec2
        aws: error: the following arguments are required: operation
        (2)
        $ aws ec2 stop-instances
        aws: error: the following arguments are required: --instance-ids
        (2)
        $ aws ec2 describe-instances --foo bar
        Unknown options: --foo, bar
        (255)
        $ aws ec2 create-volume --size abc --availability-zone a
        invalid literal for int() with base 10: 'abc'
        (255)
        $ aws ec2 create-tags --resources i-1 --tags foo
        Error parsing parameter '--tags': Expected: '=', received: 'EOF' for input:
        foo
           ^
        (255)
        $ aws ec2 create-tags --resources i-1 --tags Key=a,Foo=b
        Parameter validation failed:
        Unknown parameter in Tags[0]: "Foo", must be one of: Key, Value
        (255)
        $ aws ec2 describe-instances --query 'Reservations['
        Bad value for --query Reservations[: Invalid jmespath expression: Incomplete expression:
        "Reservations["
                      ^
        (255)
        $ aws ec2 run-instances --image-id file://nope
        Error parsing parameter '--image-id': Unable to load paramfile file://nope: [Errno 2] No such file or directory: 'nope'
        (255)
        $ aws ec2 run-instances --count x
        count parameter should be of form min[:max] (e.g. 1 or 1:10)
        (255)
        $ aws elbv2 describe-target-groups --page-size 0
        Parameter validation failed:
        Invalid value for parameter PageSize, value: 0, valid min value: 1
        (255)
        $ aws ec2 create-volume --availability-zone a --volume-type gp9
        An error occurred (InvalidParameterValue) when calling the CreateVolume operation: Value (gp9) for parameter VolumeType is invalid.
        (255)
        $ aws sts help-me
        aws: error: argument operation: Invalid choice, valid choices are:

        assume-role                              | assume-role-with-saml                   
        assume-role-with-web-identity            | assume-root                             
        decode-authorization-message             | get-access-key-info                     
        get-caller-identity                      | get-delegated-access-token              
        get-federation-token                     | get-session-token                       
        get-web-identity-token                   | help
        (2)
        $ aws sts wait
        aws: error: argument operation: Invalid choice, valid choices are:

        assume-role                              | assume-role-with-saml                   
        assume-role-with-web-identity            | assume-root                             
        decode-authorization-message             | get-access-key-info                     
        get-caller-identity                      | get-delegated-access-token              
        get-federation-token                     | get-session-token                       
        get-web-identity-token                   | help
        (2)
        $ aws s3 ls
        This region does not have the service s3 yet. The services that it has: autoscaling, ec2, elbv2, rds, ssm, sts
        (255)
        $ aws configure
        aws configure is not supported here: the options --region and --output, and the variables AWS_DEFAULT_REGION and AWS_DEFAULT_OUTPUT, do the same
        (255)
        $ aws ec2 create-fleet
        An error occurred (UnsupportedOperation) when calling the CreateFleet operation: The operation CreateFleet of Amazon EC2 is not supported here
        (255)
        $ aws rds add-option-to-option-group
        An error occurred (UnsupportedOperation) when calling the ModifyOptionGroup operation: The operation ModifyOptionGroup of Amazon RDS is not supported here
        (255)
        $ aws rds wait db-snapshot-available
        Waiter DBSnapshotAvailable failed: An error occurred (UnsupportedOperation): The operation DescribeDBSnapshots of Amazon RDS is not supported here
        (255)
        $ aws ec2 describe-vpcs --max-items x
        aws: error: argument --max-items: invalid int value: 'x'
        (2)
        $ aws ec2 run-instances --cli-input-json []
        'list' object has no attribute 'keys'
        (255)
    "#]].assert_eq(&complaints);
}

#[test]
fn all_pages_are_fetched_unless_told_otherwise() {
    let pages = || {
        [
            instances(&["i-1", "i-2"], InstanceStateName::Running, Some("p2")),
            instances(&["i-3"], InstanceStateName::Running, None),
        ]
    };
    let ids = "--query 'Reservations[].Instances[].InstanceId' --output text";
    let mut door = Prepared::with(pages());
    let outcome = aws(&format!("aws ec2 describe-instances --page-size 2 {ids}"), &mut door);
    // Text is printed page by page, as version 1 does.
    check(
        &outcome,
        expect![[r#"
        i-1	i-2
        i-3
        (0)
    "#]],
    );
    let asked = door.asked.borrow();
    let second = DescribeInstancesInput {
        max_results: Some(2),
        next_token: Some("p2".to_owned()),
        ..Default::default()
    };
    assert_eq!(asked.get(1), Some(&second.into_request()));
    drop(asked);

    let mut door = Prepared::with(pages());
    let outcome = aws("aws ec2 describe-instances --max-items 1 --query NextToken", &mut door);
    // The same text that aws-cli 1.46 prints: base64 of {"NextToken": null, "boto_truncate_amount": 1}.
    check(
        &outcome,
        expect![[r#"
        "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="
        (0)
    "#]],
    );
    let token = outcome.stdout.trim().trim_matches('"');
    let mut door = Prepared::with(pages());
    let outcome = aws(&format!("aws ec2 describe-instances --starting-token {token} {ids}"), &mut door);
    check(
        &outcome,
        expect![[r#"
        i-2
        i-3
        (0)
    "#]],
    );

    let mut door = Prepared::with(pages());
    let outcome = aws("aws ec2 describe-instances --no-paginate --query NextToken", &mut door);
    check(
        &outcome,
        expect![[r#"
        "p2"
        (0)
    "#]],
    );
}

#[test]
fn a_waiter_asks_every_15_seconds_until_the_instance_runs() {
    let begin = Instant::parse_iso("2024-05-01T12:00:00Z").expect("a moment");
    let mut door = Prepared::with([
        instances(&["i-1"], InstanceStateName::Pending, None),
        instances(&["i-1"], InstanceStateName::Running, None),
    ]);
    let mut wait: Run = start(&argv("aws ec2 wait instance-running --instance-ids i-1"), &NoFiles);
    let until = begin + Duration::secs(15);
    assert_eq!(wait.step(&mut door, begin), Progress::Until(until));
    assert_eq!(wait.step(&mut door, begin + Duration::secs(14)), Progress::Until(until));
    let copy = wait.clone();
    assert_eq!(wait, copy);
    assert_eq!(wait.step(&mut door, until), Progress::Done(Outcome::default()));
    assert_eq!(door.asked.borrow().len(), 2);
}

#[test]
fn a_waiter_gives_up_with_a_reason() {
    let mut door = Prepared::with([instances(&["i-1"], InstanceStateName::Terminated, None)]);
    let outcome = aws("aws ec2 wait instance-running --instance-ids i-1", &mut door);
    check(
        &outcome,
        expect![[r#"

        Waiter InstanceRunning failed: Waiter encountered a terminal failure state: For expression "Reservations[].Instances[].State.Name" we matched expected path: "terminated" at least once
        (255)
    "#]],
    );

    let mut door = Prepared::with((0..40).map(|_| instances(&["i-1"], InstanceStateName::Pending, None)));
    let mut wait = start(&argv("aws ec2 wait instance-running"), &NoFiles);
    let mut now = Instant::default();
    let outcome = loop {
        match wait.step(&mut door, now) {
            Progress::Until(later) => now = later,
            Progress::Done(outcome) => break outcome,
        }
    };
    check(
        &outcome,
        expect![[r#"

        Waiter InstanceRunning failed: Max attempts exceeded
        (255)
    "#]],
    );
    assert_eq!(now.as_secs(), 39 * 15);
}

#[test]
fn a_check_may_ask_and_may_not_change() {
    let door = Prepared::with([instances(&["i-1"], InstanceStateName::Running, None)]);
    let ask = "ec2 describe-instances --query 'length(Reservations)'";
    check(
        &read_only(&argv(ask), &NoFiles, &door),
        expect![[r#"
        1
        (0)
    "#]],
    );
    let outcome = read_only(&argv("ec2 terminate-instances --instance-ids i-1"), &NoFiles, &door);
    check(
        &outcome,
        expect![[r#"

        TerminateInstances is not possible here: only questions are answered
        (255)
    "#]],
    );
    assert_eq!(door.asked.borrow().len(), 1);
}

#[test]
fn user_data_is_read_from_a_file_and_encoded() {
    struct Home;
    impl Files for Home {
        fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
            if path == "script.sh" {
                Ok(b"#!/bin/bash\necho hi\n".to_vec())
            } else {
                Err(FileError::NotFound)
            }
        }
    }
    let line = "aws ec2 run-instances --image-id ami-1 --user-data file://script.sh";
    let Ok(Request::Write(model::WriteRequest::Ec2RunInstances(input))) =
        parse(&argv(line), &Home).map(|invocation| invocation.request)
    else {
        panic!("the line is a request");
    };
    assert_eq!(input.user_data.as_deref(), Some("IyEvYmluL2Jhc2gKZWNobyBoaQo="));
    assert_eq!((input.min_count, input.max_count), (Some(1), Some(1)));
}

#[test]
fn tab_offers_what_could_follow() {
    let offers = |line: &str| {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        complete(&words, words.len() - 1).join(" ")
    };
    assert_eq!(offers("aws e"), "ec2 elbv2");
    assert_eq!(offers("aws ec2 run"), "run-instances");
    assert_eq!(offers("aws ec2 wait instance-r"), "instance-running");
    assert_eq!(offers("aws ec2 describe-instances --inst"), "--instance-ids");
    assert_eq!(offers("aws ec2 describe-instances --output t"), "table text");
    assert_eq!(offers("aws ec2 create-volume --volume-type gp"), "gp2 gp3");
}

#[test]
fn help_lists_what_there_is() {
    let help = |line: &str| aws(line, &mut Prepared::default());
    assert!(help("aws help").stdout.contains("  ec2\n"));
    assert!(help("aws ec2 help").stdout.contains("  run-instances "));
    let run_instances = help("aws ec2 run-instances help");
    assert!(run_instances.stdout.contains("--count") && run_instances.stdout.contains("--image-id"));
    assert!(help("aws ec2 wait help").stdout.contains("instance-running"));
    assert_eq!(run_instances.code, 0);
}

#[test]
fn a_skeleton_is_input_that_can_be_filled_in() {
    let outcome = aws("aws ec2 create-tags --generate-cli-skeleton", &mut Prepared::default());
    check(
        &outcome,
        expect![[r#"
        {
            "DryRun": true,
            "Resources": [
                ""
            ],
            "Tags": [
                {
                    "Key": "",
                    "Value": ""
                }
            ]
        }
        (0)
    "#]],
    );
    let line = ["ec2", "create-tags", "--cli-input-json", &outcome.stdout].map(str::to_owned);
    assert!(parse(&line, &NoFiles).is_ok());
}

fn word() -> impl Strategy<Value = String> {
    let known = [
        "aws",
        "ec2",
        "autoscaling",
        "elbv2",
        "rds",
        "wait",
        "help",
        "describe-instances",
        "run-instances",
        "create-tags",
        "instance-running",
        "--filters",
        "--tags",
        "--query",
        "--output",
        "table",
        "text",
        "--count",
        "--image-id",
        "--user-data",
        "--cli-input-json",
        "--generate-cli-skeleton",
        "--max-items",
        "--starting-token",
        "--port",
        "--cidr",
        "Name=a,Values=b,c",
        "{\"a\":[1,{}]}",
        "[\"x\"]",
        "--",
        "-",
        "=",
        "--=",
        "--o=",
        "[",
        "{",
        "a=[{b=",
        "a='",
        "é=ü",
        "authorize-security-group-ingress",
        "--ip-permissions",
        "--no-paginate",
        "99999999999999999999",
        "-1",
        "file://x",
        "a=b,",
        "eyJOZXh0VG9rZW4iOiBudWxsfQ==",
        "`1`",
        "[::2147483647]",
        "a[-2147483648:]",
        "@.*.*",
    ];
    prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

proptest! {
    #[test]
    fn no_line_makes_it_panic(line in proptest::collection::vec(word(), 0..9), cursor in 0..12_usize) {
        let mut door = Prepared::with([instances(&["i-1"], InstanceStateName::Running, Some("t"))]);
        let _ = start(&line, &NoFiles).step(&mut door, Instant::default());
        let _ = complete(&line, cursor);
        let ec2 = [vec!["ec2".to_owned(), "describe-instances".to_owned(), "--query".to_owned()], line].concat();
        let mut door = Prepared::with([instances(&["i-1"], InstanceStateName::Running, None)]);
        let _ = run(&ec2, &NoFiles, &mut door, Instant::default());
    }

    #[test]
    fn no_text_makes_the_word_splitter_panic(line in ".*") {
        let _ = words(&line);
    }
}
