//! Wrong turns through the page: each is stopped where it is taken, says why, and leads back.
#![cfg(target_arch = "wasm32")]

mod page;

use js_sys::{Function, Object, Reflect};
use page::{Page, Role};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Makes a launch configuration of Amazon's own image.
async fn create_a_launch_configuration(page: &Page, name: &str) {
    page.go("Launch Configurations").await;
    page.press(Role::Link, "Create launch configuration").await;
    page.press(Role::Tab, "Quick Start").await;
    page.press(Role::Radio, "amzn2-ami-…").await;
    page.press(Role::Button, "Next: Choose Instance Type").await;
    page.press(Role::Button, "Next: Configure details").await;
    page.fill("Name", name).await;
    page.press(Role::Button, "Next: Add Storage").await;
    page.press(Role::Button, "Next: Configure Security Group").await;
    page.press(Role::Radio, "Select an existing security group").await;
    page.choose_row("launch-wizard-1").await;
    page.press(Role::Button, "Next: Review").await;
    page.press(Role::Button, "Create launch configuration").await;
    page.tick("I acknowledge that I have access to the selected private key file…", true).await;
    page.press(Role::Button, "Create launch configuration").await;
    page.is_told(&format!("Successfully created launch configuration: {name}")).await;
}

#[wasm_bindgen_test]
async fn a_step_with_something_missing_is_not_left_and_says_what_is_missing_beside_it() {
    let page = Page::first_visit().await;
    page.go("Launch Configurations").await;
    page.press(Role::Link, "Create launch configuration").await;
    page.press(Role::Button, "Next: Choose Instance Type").await;
    assert!(page.error_beside(Role::Region, "Image").await.contains("Choose an image."));
    page.press(Role::Radio, "amzn2-ami-…").await;
    page.press(Role::Button, "Next: Choose Instance Type").await;
    page.press(Role::Button, "Next: Configure details").await;
    page.press(Role::Button, "Next: Add Storage").await;
    assert!(page.error_beside(Role::TextBox, "Name").await.contains("Give it a name."));
    page.fill("Name", "blog").await;
    page.press(Role::Button, "Next: Add Storage").await;
    page.fill("Size (GiB)", "eight").await;
    page.press(Role::Button, "Next: Configure Security Group").await;
    let wrong = page.error_beside(Role::TextBox, "Size (GiB)").await;
    assert!(wrong.contains("whole number"), "{wrong}");
    page.fill("Size (GiB)", "8").await;
    page.press(Role::Button, "Next: Configure Security Group").await;
    page.press(Role::Radio, "Select an existing security group").await;
    page.press(Role::Button, "Next: Review").await;
    let wrong = page.error_beside(Role::Region, "Security groups").await;
    assert!(wrong.contains("Choose at least one security group."), "{wrong}");
}

#[wasm_bindgen_test]
async fn a_load_balancer_in_one_zone_is_refused_in_awss_words_and_goes_on_with_two() {
    let page = Page::first_visit().await;
    page.go("Load Balancers").await;
    page.press(Role::Link, "Create Load Balancer").await;
    page.press(Role::Link, "Create").await;
    page.fill("Name", "my website!").await;
    page.tick("eu-west-2a", true).await;
    page.press(Role::Button, "Next: Configure Security Settings").await;
    let wrong = page.error_beside(Role::TextBox, "Name").await;
    assert!(wrong.contains("letters, digits and hyphens"), "{wrong}");
    page.fill("Name", "website").await;
    page.press(Role::Button, "Next: Configure Security Settings").await;
    page.press(Role::Button, "Next: Configure Security Groups").await;
    page.press(Role::Button, "Next: Configure Routing").await;
    page.fill("Target group name", "machines").await;
    page.press(Role::Button, "Next: Register Targets").await;
    page.press(Role::Button, "Next: Review").await;
    page.press(Role::Button, "Create").await;

    let message = "At least two subnets in two different Availability Zones must be specified";
    page.is_told(message).await;
    let wrong = page.error_beside(Role::Region, "Availability Zones").await;
    assert!(wrong.contains(message), "{wrong}");
    // The security group exists by now, and is not made twice.
    page.until("what exists is told", |page| page.text().contains("Security group load-balancer-wizard-1"))
        .await;
    page.tick("eu-west-2b", true).await;
    for step in ["Security Settings", "Security Groups", "Routing"] {
        page.press(Role::Button, &format!("Next: Configure {step}")).await;
    }
    page.press(Role::Button, "Next: Register Targets").await;
    page.press(Role::Button, "Next: Review").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Successfully created load balancer website").await;
    page.go("Security Groups").await;
    let names = page.table("security groups").await.column("Group Name");
    assert_eq!(names.iter().filter(|name| name.starts_with("load-balancer-wizard-")).count(), 1, "{names:?}");
}

#[wasm_bindgen_test]
async fn a_load_balancer_without_targets_answers_503_and_one_behind_a_closed_door_does_not_answer() {
    let page = Page::first_visit().await;
    create_a_load_balancer(&page).await;
    page.go("Load Balancers").await;
    page.choose_row("website").await;
    page.time_until("it is set up", |page| page.column("load balancers", "State") == ["active"]).await;
    let site = page.column("load balancers", "DNS name").concat();
    page.visit(&site).await;
    page.until("it has nobody to ask", |page| page.answer().contains("503 Service Temporarily Unavailable"))
        .await;

    page.go("Security Groups").await;
    let groups = page.table("security groups").await;
    let door = groups.cell("Group Name", "load-balancer-wizard-1", "Group ID").expect("the wizard made it");
    page.choose_row(&door).await;
    page.menu(&["Actions", "Edit inbound rules"]).await;
    page.press(Role::Button, "Remove rule 1").await;
    page.press(Role::Button, "Save").await;
    page.press(Role::Button, "Reload").await;
    page.until("the browser waits", |page| page.answer().contains("Waiting for website-")).await;
    page.press(Role::Button, "60×").await;
    page.until("it gives up", |page| page.answer().contains("ERR_CONNECTION_TIMED_OUT")).await;
    page.press(Role::Button, "Pause").await;
}

/// A load balancer in both zones, with an empty target group.
async fn create_a_load_balancer(page: &Page) {
    page.go("Load Balancers").await;
    page.press(Role::Link, "Create Load Balancer").await;
    page.press(Role::Link, "Create").await;
    page.fill("Name", "website").await;
    page.tick("eu-west-2a", true).await;
    page.tick("eu-west-2b", true).await;
    for step in ["Security Settings", "Security Groups", "Routing"] {
        page.press(Role::Button, &format!("Next: Configure {step}")).await;
    }
    page.fill("Target group name", "machines").await;
    page.press(Role::Button, "Next: Register Targets").await;
    page.press(Role::Button, "Next: Review").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Successfully created load balancer website").await;
}

#[wasm_bindgen_test]
async fn what_is_in_use_cannot_be_deleted_and_names_its_user() {
    let page = Page::first_visit().await;
    create_a_launch_configuration(&page, "small").await;
    page.press(Role::Link, "Create an Auto Scaling group using this launch configuration").await;
    page.fill("Group name", "herd").await;
    page.fill("Group size", "0").await;
    page.press(Role::Button, "Next: Configure scaling policies").await;
    let wrong = page.error_beside(Role::Region, "Subnet").await;
    assert!(wrong.contains("Choose at least one subnet."), "{wrong}");
    page.tick("blog-public-a", true).await;
    page.press(Role::Button, "Skip to review").await;
    page.press(Role::Button, "Create Auto Scaling group").await;
    page.is_told("herd").await;

    page.go("Launch Configurations").await;
    page.choose_row("small").await;
    let reason = page.reason_in_menu(&["Actions", "Delete launch configuration"]).await;
    assert!(reason.contains("herd"), "{reason}");
    page.go("Auto Scaling Groups").await;
    page.choose_row("herd").await;
    page.menu(&["Actions", "Delete"]).await;
    page.press(Role::Button, "Yes, Delete").await;
    page.time_until("the group is gone", |page| page.column("Auto Scaling groups", "Name").is_empty()).await;
    page.go("Launch Configurations").await;
    page.choose_row("small").await;
    page.menu(&["Actions", "Delete launch configuration"]).await;
    page.press(Role::Button, "Yes, Delete").await;
    page.is_told("Deleted launch configuration small").await;
    assert_eq!(page.column("launch configurations", "Name"), [] as [&str; 0]);
}

/// Goes from the first step of “Launch Instance”, with an image chosen, to the question about the key, and answers it.
async fn launch(page: &Page, user_data: &str) {
    page.press(Role::Button, "Next: Choose Instance Type").await;
    page.press(Role::Button, "Next: Configure Instance").await;
    page.press(Role::Summary, "Advanced Details").await;
    page.fill("User data optional", user_data).await;
    page.press(Role::Button, "Skip to review").await;
    page.press(Role::Button, "Launch").await;
    page.tick("I have the private key of blog-key…", true).await;
    page.press(Role::Button, "Launch Instances").await;
}

#[wasm_bindgen_test]
async fn a_typing_mistake_in_user_data_does_not_stop_the_start_and_the_system_log_tells_of_it() {
    let page = Page::first_visit().await;
    page.go("Instances").await;
    page.press(Role::Link, "Launch Instance").await;
    page.press(Role::Radio, "amzn2-ami-…").await;
    launch(&page, "#!/bin/bash\nsystmctl start httpd\n").await;
    page.is_told("Launching instances: 1").await;
    let checks = ["2/2 checks passed", "2/2 checks passed"];
    page.time_until("both machines are well", |page| page.column("instances", "Status Checks") == checks)
        .await;
    page.menu(&["Actions", "Instance Settings", "Get System Log"]).await;
    page.find(Role::Dialog, "System Log").await;
    let log = page.text();
    assert!(log.contains("systmctl: command not found"), "{log}");
}

#[wasm_bindgen_test]
async fn an_image_of_the_old_kind_is_made_and_fails_when_it_is_launched() {
    let page = Page::first_visit().await;
    page.go("Volumes").await;
    let volume = page.table("volumes").await.column("Volume ID").concat();
    page.choose_row(&volume).await;
    page.menu(&["Actions", "Create Snapshot"]).await;
    page.fill("Name optional", "blog-disk").await;
    page.press(Role::Button, "Create Snapshot").await;
    page.go("Snapshots").await;
    page.choose_row("blog-disk").await;
    page.time_until("it is completed", |page| page.column("snapshots", "Status") == ["completed"]).await;
    page.menu(&["Actions", "Create Image"]).await;
    page.press(Role::Radio, "Paravirtual").await;
    page.fill("Name", "old").await;
    page.press(Role::Button, "Create").await;
    page.press(Role::Link, "Show ami-…").await;
    page.time_until("it is available", |page| page.column("images", "Status") == ["available"]).await;

    page.go("Instances").await;
    page.press(Role::Link, "Launch Instance").await;
    page.press(Role::Radio, "My AMIs").await;
    page.press(Role::Radio, "old (…").await;
    launch(&page, "").await;
    page.is_told("Virtualization type 'hvm' is required for instances of type 't2.micro'.").await;
    page.press(Role::Button, "Cancel").await;
    page.go("Instances").await;
    assert_eq!(page.table("instances").await.column("Name"), ["blog"], "nothing was launched");
}

#[wasm_bindgen_test]
async fn apache_can_be_enabled_in_a_terminal_before_the_snapshot() {
    let page = Page::first_visit().await;
    page.press(Role::Tab, "Terminal…").await;
    page.press(Role::Radio, "EC2 Instance Connect").await;
    page.press(Role::Button, "Open terminal").await;
    page.find(Role::TextBox, "Command line").await;
    type_line(&page, "systemctl status httpd").await;
    screen_has(&page, "Active: active (running)").await;
    screen_has(&page, "disabled").await;
    type_line(&page, "systemctl enable httpd").await;
    screen_has(&page, "Failed to execute operation").await;
    type_line(&page, "sudo systemctl enable httpd").await;
    screen_has(&page, "Created symlink from /etc/systemd/system/multi-user.target.wants/httpd.service").await;
    type_line(&page, "systemctl is-enabled httpd && systmctl").await;
    screen_has(&page, "systmctl: command not found").await;
}

#[wasm_bindgen_test]
async fn the_button_connect_opens_a_terminal_and_a_stopped_machine_says_why_it_has_none() {
    let page = Page::first_visit().await;
    page.go("Instances").await;
    assert!(page.reason(Role::Button, "Connect").await.contains("Select one"));
    page.choose_row("blog").await;
    page.press(Role::Button, "Connect").await;
    page.find(Role::TextBox, "Command line").await;
    type_line(&page, "whoami").await;
    screen_has(&page, "ec2-user").await;

    page.menu(&["Actions", "Instance State", "Stop"]).await;
    page.press(Role::Button, "Yes, Stop").await;
    page.time_until("it is stopped", |page| page.column("instances", "Instance State") == ["stopped"]).await;
    let reason = page.reason_in_menu(&["Actions", "Instance State", "Stop"]).await;
    assert!(reason.contains("stopped already"), "{reason}");
    assert!(page.reason(Role::Button, "Connect").await.contains("running"));
    page.until("the terminal is closed", |page| page.has(Role::Button, "Connect again")).await;
}

async fn type_line(page: &Page, line: &str) {
    page.fill("Command line", line).await;
    page.key_in("Command line", "Enter").await;
}

async fn screen_has(page: &Page, words: &str) {
    // A program takes virtual time; a moment of it passes if need be.
    for _ in 0..30 {
        if page.part("Screen").await.contains(words) {
            return;
        }
        page::frame().await;
    }
    page.press(Role::Button, "10×").await;
    for _ in 0..100 {
        if page.part("Screen").await.contains(words) {
            page.press(Role::Button, "Pause").await;
            return;
        }
        page::frame().await;
    }
    panic!("the screen does not show {words:?}, but: {}", page.part("Screen").await);
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_says_so_and_works() {
    let blocked = BlockedStorage::begin();
    let page = Page::first_visit().await;
    page.is_told("What you do here will not be kept").await;
    page.go("Instances").await;
    page.choose_row("blog").await;
    page.menu(&["Actions", "Instance State", "Stop"]).await;
    page.press(Role::Button, "Yes, Stop").await;
    page.time_until("it is stopped", |page| page.column("instances", "Instance State") == ["stopped"]).await;
    drop(page);
    drop(blocked);
}

/// As in a sandboxed frame: asking for the storage throws.
struct BlockedStorage(JsValue);

impl BlockedStorage {
    fn begin() -> Self {
        let window: Object = js_sys::global();
        let name = JsValue::from_str("localStorage");
        let before = Reflect::get_own_property_descriptor(&window, &name).expect("the window has a storage");
        let throws = Function::new_no_args("throw new DOMException('blocked', 'SecurityError')");
        define(&window, &name, &[("get", throws.into()), ("configurable", JsValue::TRUE)]);
        Self(before)
    }
}

impl Drop for BlockedStorage {
    fn drop(&mut self) {
        let name = JsValue::from_str("localStorage");
        let given_back = Reflect::define_property(&js_sys::global(), &name, self.0.unchecked_ref());
        assert_eq!(given_back, Ok(true), "the storage comes back");
    }
}

fn define(object: &Object, name: &JsValue, parts: &[(&str, JsValue)]) {
    let descriptor = Object::new();
    for (part, value) in parts {
        Reflect::set(&descriptor, &JsValue::from_str(part), value).expect("a new object takes everything");
    }
    assert_eq!(Reflect::define_property(object, name, &descriptor), Ok(true), "the storage can be blocked");
}
