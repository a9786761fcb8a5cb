//! The whole chapter, clicked through as a learner does it: from one machine, set up by hand, to two healthy ones behind a
//! load balancer.
#![cfg(target_arch = "wasm32")]

mod page;

use page::{Page, Role};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SCRIPT: &str = "#!/bin/bash\nsudo systemctl start httpd\n";

#[wasm_bindgen_test]
async fn from_a_machine_set_up_by_hand_to_two_healthy_ones_behind_a_load_balancer() {
    let page = Page::first_visit().await;
    let (done, steps) = page.lesson().await;
    assert_eq!(done, 0);

    stop_the_blog(&page).await;
    take_a_snapshot_of_its_disk(&page).await;
    make_an_image_of_it(&page).await;
    terminate_the_blog(&page).await;
    create_a_launch_configuration(&page).await;
    create_an_auto_scaling_group(&page).await;
    see_a_machine_replaced(&page).await;
    create_a_load_balancer(&page).await;
    attach_the_group_to_it(&page).await;
    let site = see_it_fail(&page).await;
    start_apache_by_user_data(&page).await;
    wait_for_the_blog(&page, &site).await;
    have_a_machine_in_each_zone(&page, &site).await;
    assert_eq!(page.lesson().await, (steps, steps), "every check has ticked by itself");

    undo_and_redo(&page).await;
    let page = come_back_later(page).await;
    start_over(&page).await;
}

async fn stop_the_blog(page: &Page) {
    page.go("Instances").await;
    assert_eq!(page.table("instances").await.column("Instance State"), ["running"]);
    page.choose_row("blog").await;
    page.menu(&["Actions", "Instance State", "Stop"]).await;
    page.press(Role::Button, "Yes, Stop").await;
    page.time_until("the blog's machine is stopped", |page| {
        page.column("instances", "Instance State") == ["stopped"]
    })
    .await;
    assert_eq!(page.lesson().await.0, 1);
}

async fn take_a_snapshot_of_its_disk(page: &Page) {
    // The first device of the details is the one behind “Root device”.
    page.press(Role::Button, "/dev/xvda").await;
    page.press(Role::Link, "vol-…").await;
    page.find(Role::Heading, "Volumes…").await;
    page.menu(&["Actions", "Create Snapshot"]).await;
    page.fill("Name optional", "blog-disk").await;
    page.press(Role::Button, "Create Snapshot").await;

    page.go("Snapshots").await;
    let snapshots = page.table("snapshots").await;
    assert_eq!(snapshots.column("Status"), ["pending"]);
    assert_eq!(snapshots.column("Progress"), ["0%"]);
    page.choose_row("blog-disk").await;
    let reason = page.reason_in_menu(&["Actions", "Create Image"]).await;
    assert!(reason.contains("completed"), "{reason}");

    page.press(Role::Button, "60×").await;
    page.until("the progress grows", |page| {
        let progress = page.column("snapshots", "Progress");
        progress.iter().any(|percent| percent != "0%" && percent != "100%")
    })
    .await;
    page.press(Role::Button, "Pause").await;
    page.time_until("the snapshot is completed", |page| page.column("snapshots", "Status") == ["completed"])
        .await;
    assert_eq!(page.column("snapshots", "Progress"), ["100%"]);
}

async fn make_an_image_of_it(page: &Page) {
    page.menu(&["Actions", "Create Image"]).await;
    page.find(Role::Radio, "Paravirtual").await;
    page.press(Role::Radio, "Hardware-assisted virtualization").await;
    page.fill("Name", "blog").await;
    page.press(Role::Button, "Create").await;
    page.press(Role::Link, "Show ami-…").await;
    page.find(Role::Heading, "AMIs…").await;
    page.time_until("the image is available", |page| page.column("images", "Status") == ["available"]).await;
    let images = page.table("images").await;
    assert_eq!(images.column("AMI Name"), ["blog"]);
    assert_eq!(images.column("Virtualization"), ["hvm"]);
}

async fn terminate_the_blog(page: &Page) {
    page.go("Instances").await;
    page.choose_row("blog").await;
    page.menu(&["Actions", "Instance State", "Terminate"]).await;
    page.find(Role::Dialog, "Terminate Instances").await;
    let question = page.text();
    assert!(question.contains("is deleted with it"), "the disk goes too: {question}");
    page.press(Role::Button, "Yes, Terminate").await;
    page.time_until("the blog's machine is gone", |page| {
        page.column("instances", "Instance State") == ["terminated"]
    })
    .await;
    page.go("Volumes").await;
    page.find(Role::Heading, "Volumes (0)").await;
    page.go("Snapshots").await;
    assert_eq!(page.table("snapshots").await.column("Status"), ["completed"]);
    page.go("AMIs").await;
    assert_eq!(page.table("images").await.column("Status"), ["available"]);
    assert_eq!(page.lesson().await.0, 4);
}

async fn create_a_launch_configuration(page: &Page) {
    page.go("Launch Configurations").await;
    page.press(Role::Link, "Create launch configuration").await;
    page.press(Role::Tab, "My AMIs…").await;
    page.press(Role::Radio, "blog").await;
    page.press(Role::Button, "Next: Choose Instance Type").await;
    page.choose_row("t2.micro").await;
    page.press(Role::Button, "Next: Configure details").await;
    page.fill("Name", "blog-v1").await;
    page.press(Role::Button, "Next: Add Storage").await;
    assert_eq!(page.value("Size (GiB)").await, "8");
    page.press(Role::Button, "Next: Configure Security Group").await;
    page.press(Role::Radio, "Select an existing security group").await;
    page.choose_row("launch-wizard-1").await;
    let step = page.text();
    assert!(step.contains("HTTP, port 80: allowed") && step.contains("SSH, port 22: allowed"), "{step}");
    page.press(Role::Button, "Next: Review").await;
    finish_the_launch_configuration(page, "blog-v1").await;
}

async fn finish_the_launch_configuration(page: &Page, name: &str) {
    page.press(Role::Button, "Create launch configuration").await;
    page.find(Role::Dialog, "Select an existing key pair or create a new key pair").await;
    page.choose("Select a key pair", "blog-key").await;
    let reason = page.reason(Role::Button, "Create launch configuration").await;
    assert!(!reason.is_empty(), "the sentence about the private key comes first");
    page.tick("I acknowledge that I have access to the selected private key file…", true).await;
    page.press(Role::Button, "Create launch configuration").await;
    page.is_told(&format!("Successfully created launch configuration: {name}")).await;
}

async fn create_an_auto_scaling_group(page: &Page) {
    page.go("Auto Scaling Groups").await;
    page.press(Role::Link, "Create Auto Scaling group").await;
    page.press(Role::Radio, "Use an existing launch configuration").await;
    page.choose_row("blog-v1").await;
    page.press(Role::Button, "Next: Configure Auto Scaling group details").await;
    page.fill("Group name", "blog-group").await;
    assert_eq!(page.value("Group size").await, "1");
    page.tick("blog-public-a", true).await;
    page.tick("blog-public-b", true).await;
    page.until("the notice about addresses", |page| {
        page.text().contains("No public IP addresses will be assigned")
    })
    .await;
    page.press(Role::Button, "Next: Configure scaling policies").await;
    page.press(Role::Radio, "Keep this group at its initial size").await;
    page.press(Role::Button, "Next: Configure Tags").await;
    page.press(Role::Button, "Next: Review").await;
    page.press(Role::Button, "Create Auto Scaling group").await;
    page.is_told("blog-group").await;

    page.press(Role::Tab, "Activity History").await;
    page.time_until("a machine is launched", |page| page.column("activities", "Status") == ["Successful"])
        .await;
    let told = page.column("activities", "Description").concat();
    assert!(told.starts_with("Launching a new EC2 instance: i-"), "{told}");
    let cause = "an instance was started in response to a difference between desired and actual capacity, increasing \
                 the capacity from 0 to 1.";
    assert!(told.contains(cause), "{told}");
    page.go("Instances").await;
    page.until("its machine is listed", |page| machines(page, "running").len() == 1).await;
    assert_eq!(page.lesson().await.0, 6);
}

/// The ids of the machines in this state.
fn machines(page: &Page, state: &str) -> Vec<String> {
    let ids = page.column("instances", "Instance ID").into_iter();
    ids.zip(page.column("instances", "Instance State"))
        .filter(|(_, own)| own == state)
        .map(|(id, _)| id)
        .collect()
}

/// Terminates the only machine that runs, and says which it was.
async fn terminate_the_member(page: &Page) -> String {
    page.go("Instances").await;
    page.table("instances").await;
    let running = machines(page, "running");
    let [member] = running.as_slice() else { panic!("not one machine runs, but {running:?}") };
    page.choose_row(member).await;
    page.menu(&["Actions", "Instance State", "Terminate"]).await;
    page.press(Role::Button, "Yes, Terminate").await;
    member.clone()
}

async fn see_a_machine_replaced(page: &Page) {
    let member = terminate_the_member(page).await;
    page.time_until("another machine runs", |page| {
        let running = machines(page, "running");
        running.len() == 1 && !running.contains(&member)
    })
    .await;
    page.go("Auto Scaling Groups").await;
    page.choose_row("blog-group").await;
    page.press(Role::Tab, "Activity History").await;
    page.time_until("the replacement is told", |page| {
        let statuses = page.column("activities", "Status");
        statuses.len() >= 3 && statuses.iter().all(|status| status == "Successful")
    })
    .await;
    let told = page.column("activities", "Description").join("\n");
    assert!(told.contains(&format!("Terminating EC2 instance: {member}")), "{told}");
    assert!(told.contains("an unhealthy instance needing to be replaced"), "{told}");
}

async fn create_a_load_balancer(page: &Page) {
    page.go("Load Balancers").await;
    page.press(Role::Link, "Create Load Balancer").await;
    for kind in ["Application Load Balancer", "Network Load Balancer", "Classic Load Balancer"] {
        page.find(Role::Heading, kind).await;
    }
    // The other two kinds have a button that says that they follow later.
    assert!(!page.reason(Role::Button, "Create").await.is_empty());
    page.press(Role::Link, "Create").await;
    page.fill("Name", "website").await;
    page.press(Role::Radio, "internet-facing").await;
    assert_eq!(page.value("Load Balancer Port").await, "80");
    page.tick("eu-west-2a", true).await;
    page.tick("eu-west-2b", true).await;
    page.press(Role::Button, "Next: Configure Security Settings").await;
    page.press(Role::Button, "Next: Configure Security Groups").await;
    page.press(Role::Radio, "Create a new security group").await;
    assert_eq!(page.value("Security group name").await, "load-balancer-wizard-1");
    assert_eq!(page.value("Port Range").await, "80");
    page.press(Role::Button, "Next: Configure Routing").await;
    page.press(Role::Radio, "New target group").await;
    page.fill("Target group name", "website-machines").await;
    assert_eq!(page.value("Port").await, "80");
    page.press(Role::Button, "Next: Register Targets").await;
    page.press(Role::Button, "Next: Review").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Successfully created load balancer website").await;
    assert_eq!(page.column("load balancers", "Name"), ["website"]);

    page.go("Target Groups").await;
    page.choose_row("website-machines").await;
    page.press(Role::Tab, "Targets").await;
    page.until("the target group is empty", |page| page.text().contains("No targets are registered")).await;
    page.go("Security Groups").await;
    assert!(
        page.table("security groups")
            .await
            .column("Group Name")
            .contains(&"load-balancer-wizard-1".to_owned())
    );
}

async fn attach_the_group_to_it(page: &Page) {
    page.go("Auto Scaling Groups").await;
    page.choose_row("blog-group").await;
    page.menu(&["Actions", "Edit"]).await;
    page.tick("website-machines", true).await;
    page.press(Role::Button, "Save").await;
    page.is_told("Saved blog-group").await;

    page.go("Target Groups").await;
    page.choose_row("website-machines").await;
    page.press(Role::Tab, "Targets").await;
    page.time_until("the member is registered", |page| page.column("targets", "Status") == ["initial"]).await;
    page.time_until("nothing answers on it", |page| page.column("targets", "Status") == ["unhealthy"]).await;
    let why = page.column("targets", "Description").concat();
    assert!(why.contains("Health checks failed") && why.contains("Target.FailedHealthChecks"), "{why}");
}

async fn see_it_fail(page: &Page) -> String {
    page.go("Load Balancers").await;
    page.choose_row("website").await;
    page.time_until("the load balancer is set up", |page| {
        page.column("load balancers", "State") == ["active"]
    })
    .await;
    let site = page.column("load balancers", "DNS name").concat();
    assert!(site.starts_with("website-") && site.ends_with(".eu-west-2.elb.amazonaws.com"), "{site}");
    page.visit(&site).await;
    page.until("the balancer answers", |page| page.answer().contains("502 Bad Gateway")).await;
    assert!(page.served().contains("502 Bad Gateway"), "{}", page.served());
    site
}

async fn start_apache_by_user_data(page: &Page) {
    page.go("Launch Configurations").await;
    page.choose_row("blog-v1").await;
    page.menu(&["Actions", "Copy launch configuration"]).await;
    page.press(Role::Button, "Configure details…").await;
    assert_eq!(page.value("Name").await, "blog-v1Copy");
    page.fill("User data optional", SCRIPT).await;
    page.press(Role::Radio, "Do not assign a public IP address to any instances.").await;
    page.press(Role::Button, "Skip to review").await;
    finish_the_launch_configuration(page, "blog-v1Copy").await;
    page.go("Launch Configurations").await;
    assert_eq!(page.table("launch configurations").await.column("Name"), ["blog-v1", "blog-v1Copy"]);

    page.go("Auto Scaling Groups").await;
    page.choose_row("blog-group").await;
    page.menu(&["Actions", "Edit"]).await;
    page.choose("Launch Configuration", "blog-v1Copy").await;
    page.press(Role::Button, "Save").await;
    page.is_told("Saved blog-group").await;
    terminate_the_member(page).await;
}

/// Looks at the site again after everything that happens, until it is the blog.
async fn wait_for_the_blog(page: &Page, site: &str) {
    let mut answers = Vec::new();
    for _ in 0..120 {
        page.visit(site).await;
        page.time_until("something answers", |page| !page.answer().contains("Waiting for")).await;
        let answer: String = page.answer().split(" from ").next().unwrap_or_default().to_owned();
        if answers.last() != Some(&answer) {
            answers.push(answer.clone());
        }
        if answer.contains("200 OK") || !page.next_event().await {
            break;
        }
    }
    let (last, before) = answers.split_last().expect("something answered");
    assert!(last.contains("200 OK"), "{answers:?}");
    let is_failure = |answer: &String| ["502", "503", "504"].iter().any(|code| answer.contains(code));
    assert!(!before.is_empty() && before.iter().all(is_failure), "{answers:?}");
    page.until("the blog is shown", |page| page.served().contains("WordPress")).await;
}

async fn have_a_machine_in_each_zone(page: &Page, site: &str) {
    page.go("Auto Scaling Groups").await;
    page.choose_row("blog-group").await;
    page.menu(&["Actions", "Edit"]).await;
    page.fill("Desired Capacity", "2").await;
    page.fill("Max", "2").await;
    page.press(Role::Button, "Save").await;
    page.is_told("Saved blog-group").await;
    page.press(Role::Tab, "Instances…").await;
    page.time_until("two machines are in service", |page| {
        page.column("instances", "Lifecycle") == ["InService", "InService"]
    })
    .await;
    let mut zones = page.column("instances", "Availability Zone");
    zones.sort();
    assert_eq!(zones, ["eu-west-2a", "eu-west-2b"]);

    page.go("Target Groups").await;
    page.choose_row("website-machines").await;
    page.press(Role::Tab, "Targets").await;
    page.time_until("both are healthy", |page| page.column("targets", "Status") == ["healthy", "healthy"])
        .await;

    page.visit(site).await;
    let mut served = vec![page.served()];
    for _ in 0..3 {
        page.press(Role::Button, "Reload").await;
        served.push(page.served());
    }
    assert_ne!(served[0], served[1], "the other machine answers");
    assert_eq!((&served[0], &served[1]), (&served[2], &served[3]), "and then the first one again");
}

async fn undo_and_redo(page: &Page) {
    page.go("Auto Scaling Groups").await;
    page.choose_row("blog-group").await;
    page.menu(&["Actions", "Edit"]).await;
    page.fill("Desired Capacity", "1").await;
    page.press(Role::Button, "Save").await;
    let desired =
        |wanted: &'static str| move |page: &Page| page.column("Auto Scaling groups", "Desired") == [wanted];
    page.until("one machine is wanted", desired("1")).await;
    page.press(Role::Button, "Undo: UpdateAutoScalingGroup").await;
    page.until("two are wanted again", desired("2")).await;
    page.press(Role::Button, "Redo: UpdateAutoScalingGroup").await;
    page.until("one is wanted", desired("1")).await;
    page.press(Role::Button, "Undo: UpdateAutoScalingGroup").await;
    page.until("and two after all", desired("2")).await;
}

/// Everything that the lists show, by list and column.
async fn everything(page: &Page) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    let lists: [(&str, &str, &[&str]); 5] = [
        ("Instances", "instances", &["Instance ID", "Instance State", "Launch Time"]),
        ("AMIs", "images", &["AMI ID", "Status"]),
        ("Launch Configurations", "launch configurations", &["Name", "Creation Time"]),
        ("Auto Scaling Groups", "Auto Scaling groups", &["Name", "Desired", "Instances"]),
        ("Load Balancers", "load balancers", &["Name", "DNS name", "State"]),
    ];
    for (list, what, headings) in lists {
        page.go(list).await;
        let table = page.table(what).await;
        all.extend(headings.iter().map(|heading| table.column(heading)));
    }
    all
}

async fn come_back_later(page: Page) -> Page {
    let (before, lesson) = (everything(&page).await, page.lesson().await);
    let page = page.reload().await;
    page.find(Role::Heading, "Load Balancers…").await;
    assert_eq!(everything(&page).await, before, "the world is the one that was left");
    assert_eq!(page.lesson().await, lesson);
    page
}

async fn start_over(page: &Page) {
    page.press(Role::Button, "Start over").await;
    page.press(Role::Button, "Yes, start over").await;
    page.go("Instances").await;
    page.until("the world is new", |page| page.column("instances", "Instance State") == ["running"]).await;
    assert_eq!(page.lesson().await.0, 0);
}
