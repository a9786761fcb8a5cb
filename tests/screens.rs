//! The screens of addresses, interfaces, networks, launch templates, listener rules and the machines of a group, each
//! walked through as a learner does it.
#![cfg(target_arch = "wasm32")]

mod page;

use page::{Page, Role};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn an_elastic_ip_is_allocated_given_to_a_machine_taken_back_and_released() {
    let page = Page::first_visit().await;
    page.go("Elastic IPs").await;
    assert!(page.text().contains("stays yours until you release it"), "the empty list says what it is for");
    page.press(Role::Button, "Allocate new address").await;
    page.fill("Name optional", "blog-address").await;
    page.press(Role::Button, "Allocate").await;
    page.is_told("Allocated ").await;
    assert_eq!(page.table("addresses").await.column("Instance"), ["–"]);
    let reason = page.reason_in_menu(&["Actions", "Disassociate address"]).await;
    assert!(reason.contains("associated with nothing"), "{reason}");

    page.menu(&["Actions", "Associate address"]).await;
    page.choose("Instance", "blog…").await;
    page.press(Role::Button, "Associate").await;
    page.is_told("is associated").await;
    let instances = page.table("addresses").await.column("Instance");
    assert!(instances[0].starts_with("i-"), "{instances:?}");
    let reason = page.reason_in_menu(&["Actions", "Release addresses"]).await;
    assert!(reason.contains("Disassociate it first"), "{reason}");

    page.menu(&["Actions", "Disassociate address"]).await;
    page.press(Role::Button, "Disassociate address").await;
    page.is_told("is associated with nothing now").await;
    page.menu(&["Actions", "Release addresses"]).await;
    page.press(Role::Button, "Release").await;
    page.is_told("Released ").await;
    page.find(Role::Heading, "Elastic IPs (0)").await;
}

#[wasm_bindgen_test]
async fn every_action_shows_the_command_that_does_the_same() {
    let page = Page::first_visit().await;
    page.go("Elastic IPs").await;
    page.press(Role::Button, "Allocate new address").await;
    page.press(Role::Button, "Allocate").await;
    let all = || leptos::prelude::document().body().and_then(|body| body.text_content()).unwrap_or_default();
    page.until("the command is shown", |_| all().contains("aws ec2 allocate-address --domain vpc")).await;
}

#[wasm_bindgen_test]
async fn an_interface_is_created_attached_and_detached() {
    let page = Page::first_visit().await;
    page.go("Network Interfaces").await;
    page.press(Role::Button, "Create Network Interface").await;
    page.fill("Name optional", "second").await;
    page.choose("Subnet", "blog-public-a…").await;
    page.press(Role::Radio, "Custom").await;
    page.press(Role::Button, "Create").await;
    let wrong = page.error_beside(Role::TextBox, "IPv4 address").await;
    assert!(wrong.contains("needed"), "{wrong}");
    page.press(Role::Radio, "auto assign").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Network interface eni-").await;

    page.choose_row("second").await;
    page.menu(&["Actions", "Attach"]).await;
    page.press(Role::Button, "Attach").await;
    page.is_told("is being attached").await;
    page.time_until("it is in use", |page| {
        page.column("network interfaces", "Status").iter().all(|status| status == "in-use")
    })
    .await;
    let reason = page.reason_in_menu(&["Actions", "Delete"]).await;
    assert!(reason.contains("Detach it first"), "{reason}");
    page.menu(&["Actions", "Detach"]).await;
    page.press(Role::Button, "Yes, Detach").await;
    page.time_until("it is free", |page| {
        page.column("network interfaces", "Status").iter().any(|status| status == "available")
    })
    .await;
    page.menu(&["Actions", "Delete"]).await;
    page.press(Role::Button, "Yes, Delete").await;
    page.is_told("is deleted").await;
}

#[wasm_bindgen_test]
async fn a_network_is_built_from_nothing_and_its_edge_guarded() {
    let page = Page::first_visit().await;
    page.go("Your VPCs").await;
    page.press(Role::Button, "Create VPC").await;
    page.fill("Name tag optional", "shop").await;
    page.fill("IPv4 CIDR block", "10.9.0.0").await;
    page.press(Role::Button, "Create").await;
    let wrong = page.error_beside(Role::TextBox, "IPv4 CIDR block").await;
    assert!(wrong.contains("10.0.0.0/16"), "{wrong}");
    page.fill("IPv4 CIDR block", "10.9.0.0/8").await;
    page.press(Role::Button, "Create").await;
    page.is_told("InvalidVpc.Range").await;
    page.fill("IPv4 CIDR block", "10.9.0.0/16").await;
    page.press(Role::Button, "Create").await;
    page.is_told("VPC vpc-").await;

    page.go("Subnets").await;
    page.press(Role::Button, "Create subnet").await;
    page.fill("Name tag optional", "shop-a").await;
    page.choose("VPC", "shop…").await;
    page.fill("IPv4 CIDR block", "10.9.1.0/24").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Subnet subnet-").await;
    assert!(page.fact("Way to the internet").await.text_content().unwrap_or_default().contains("Private"));

    page.go("Internet Gateways").await;
    page.press(Role::Button, "Create internet gateway").await;
    page.fill("Name tag optional", "shop-gateway").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Internet gateway igw-").await;
    page.menu(&["Actions", "Attach to VPC"]).await;
    page.choose("VPC", "shop…").await;
    page.press(Role::Button, "Attach").await;
    page.is_told("is attached to vpc-").await;
    let reason = page.reason_in_menu(&["Actions", "Delete internet gateway"]).await;
    assert!(reason.contains("Detach it first"), "{reason}");

    page.go("Route Tables").await;
    page.press(Role::Button, "Create route table").await;
    page.fill("Name tag optional", "shop-public").await;
    page.choose("VPC", "shop…").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Route table rtb-").await;
    page.press(Role::Tab, "Routes").await;
    page.press(Role::Button, "Add route").await;
    page.fill("Destination", "0.0.0.0/0").await;
    page.press(Role::Button, "Save route").await;
    page.is_told("The route to 0.0.0.0/0 is saved").await;
    page.until("the route is listed", |page| page.column("routes", "Destination").len() == 2).await;
    page.press(Role::Tab, "Subnet associations").await;
    page.press(Role::Button, "Edit subnet associations").await;
    page.tick("shop-a…", true).await;
    page.press(Role::Button, "Save").await;
    page.until("the subnet follows it", |page| page.column("subnets", "Subnet ID").len() == 1).await;
    page.go("Subnets").await;
    page.choose_row("shop-a").await;
    assert!(page.fact("Way to the internet").await.text_content().unwrap_or_default().contains("Public"));

    page.go("Network ACLs").await;
    page.press(Role::Button, "Create network ACL").await;
    page.fill("Name tag optional", "shop-edge").await;
    page.choose("VPC", "shop…").await;
    page.press(Role::Button, "Create").await;
    page.is_told("Network ACL acl-").await;
    page.press(Role::Tab, "Inbound Rules").await;
    assert_eq!(page.table("rules").await.column("Rule #"), ["*"]);
    page.press(Role::Button, "Add rule").await;
    assert_eq!(page.value("Rule #").await, "100");
    page.choose("Type", "SSH (22)").await;
    page.press(Role::Radio, "DENY").await;
    page.press(Role::Button, "Save").await;
    page.is_told("Rule 100 is saved").await;
    let rules = page.table("rules").await;
    assert_eq!(rules.column("Port Range"), ["22", "ALL"]);
    assert_eq!(rules.column("Allow / Deny"), ["DENY", "DENY"]);

    page.go("Your VPCs").await;
    page.choose_row("shop").await;
    page.menu(&["Actions", "Delete VPC"]).await;
    page.press(Role::Button, "Delete VPC").await;
    page.is_told("DependencyViolation").await;
}

async fn create_a_launch_template(page: &Page) {
    page.go("Launch Templates").await;
    page.press(Role::Button, "Create launch template").await;
    page.press(Role::Button, "Create launch template").await;
    let wrong = page.error_beside(Role::TextBox, "Launch template name").await;
    assert!(wrong.contains("needed"), "{wrong}");
    page.fill("Launch template name", "blog-template").await;
    page.choose("AMI", "amzn2…").await;
    page.choose("Instance type", "t2.micro…").await;
    page.press(Role::Button, "Create launch template").await;
    page.is_told("Launch template blog-template is created").await;
}

#[wasm_bindgen_test]
async fn a_launch_template_has_versions_and_machines_are_launched_from_it() {
    let page = Page::first_visit().await;
    create_a_launch_template(&page).await;
    let reason = page.reason_in_menu(&["Actions", "Set default version"]).await;
    assert!(reason.contains("only one version"), "{reason}");
    page.menu(&["Actions", "Modify template (Create new version)"]).await;
    page.fill("Template version description optional", "bigger").await;
    page.choose("Instance type", "t2.small…").await;
    page.press(Role::Button, "Create template version").await;
    page.is_told("Version 2 of blog-template is created").await;
    page.press(Role::Tab, "Versions").await;
    let versions = page.table("versions").await;
    assert_eq!(versions.column("Version"), ["2", "1"]);
    assert_eq!(versions.column("Instance type"), ["t2.small", "t2.micro"]);
    assert_eq!(versions.column("Default"), ["No", "Yes"]);
    page.menu(&["Actions", "Set default version"]).await;
    page.press(Role::Button, "Set as default version").await;
    page.is_told("Version 2 is the default now").await;

    page.menu(&["Actions", "Launch instance from template"]).await;
    page.fill("Name optional", "copy").await;
    page.choose("Subnet", "blog-public-a…").await;
    page.press(Role::Button, "Launch instance from template").await;
    page.is_told("Launching i-").await;
    let machines = page.table("instances").await;
    assert!(machines.column("Name").contains(&"copy".to_owned()));
    assert!(machines.column("Instance Type").contains(&"t2.small".to_owned()));
}

#[wasm_bindgen_test]
async fn a_group_of_a_template_lets_a_machine_rest_and_takes_it_back() {
    let page = Page::first_visit().await;
    create_a_launch_template(&page).await;
    page.menu(&["Actions", "Create Auto Scaling group"]).await;
    page.fill("Group name", "web").await;
    page.fill("Group size", "2").await;
    page.tick("blog-public-a", true).await;
    page.press(Role::Button, "Skip to review").await;
    assert!(page.text().contains("blog-template ($Default)"), "the review names the template");
    page.press(Role::Button, "Create Auto Scaling group").await;
    page.is_told("web").await;
    page.press(Role::Tab, "Instances…").await;
    let in_service = |page: &Page, count: usize| {
        page.column("instances", "Lifecycle").iter().filter(|state| *state == "InService").count() == count
    };
    page.time_until("both machines serve", |page| in_service(page, 2)).await;
    let ids = page.column("instances", "Instance ID");
    let first = ids.first().expect("the group has machines");

    let actions = format!("Actions for {first}");
    let reason = page.reason_in_menu(&[&actions, "Set to InService"]).await;
    assert!(reason.contains("standby"), "{reason}");
    page.menu(&[&actions, "Set to Standby"]).await;
    assert!(page.text().contains("smaller than its minimum of 2"), "the dialog says what AWS would refuse");
    page.press(Role::Button, "Set to Standby").await;
    page.time_until("one rests and another one came", |page| {
        in_service(page, 2) && page.column("instances", "Lifecycle").contains(&"Standby".to_owned())
    })
    .await;
    page.menu(&[&actions, "Detach"]).await;
    page.press(Role::Button, "Detach Instance").await;
    page.is_told("being detached").await;
    page.time_until("it has left", |page| !page.column("instances", "Instance ID").contains(first)).await;
    page.press(Role::Button, "Attach instances").await;
    page.press(Role::Button, "Attach").await;
    let wrong = page.text();
    assert!(wrong.contains("Choose an instance first"), "{wrong}");
}

async fn enter(page: &Page, line: &str) {
    page.fill("Command line", line).await;
    page.key_in("Command line", "Enter").await;
}

#[wasm_bindgen_test]
async fn rules_of_a_listener_are_inserted_weighed_moved_and_deleted() {
    let page = Page::first_visit().await;
    page.press(Role::Button, "CloudShell").await;
    page.find(Role::TextBox, "Command line").await;
    for line in [
        "NETS=$(aws ec2 describe-subnets --filters 'Name=tag:Name,Values=blog-public-*' --query 'Subnets[].SubnetId' --output text)",
        "VPC=$(aws ec2 describe-subnets --subnet-ids $NETS --query 'Subnets[0].VpcId' --output text)",
        "LB=$(aws elbv2 create-load-balancer --name website --subnets $NETS --query 'LoadBalancers[0].LoadBalancerArn' --output text)",
        "aws elbv2 create-target-group --name premium --protocol HTTP --port 80 --vpc-id $VPC --output text",
        "TG=$(aws elbv2 create-target-group --name standard --protocol HTTP --port 80 --vpc-id $VPC --query 'TargetGroups[0].TargetGroupArn' --output text)",
        "aws elbv2 create-listener --load-balancer-arn $LB --protocol HTTP --port 80 --default-actions Type=forward,TargetGroupArn=$TG --output text",
    ] {
        enter(&page, line).await;
    }
    page.go("Load Balancers").await;
    page.choose_row("website").await;
    page.press(Role::Tab, "Listeners").await;
    let rules = page.table("rules").await;
    assert_eq!(rules.column("THEN"), ["Forward to standard"]);

    page.press(Role::Button, "Insert Rule").await;
    page.press(Role::Button, "Save").await;
    let wrong = page.error_beside(Role::TextBox, "Path optional").await;
    assert!(wrong.contains("at least one condition"), "{wrong}");
    page.fill("Path optional", "/premium/*").await;
    page.fill("premium optional", "3").await;
    page.fill("standard optional", "1").await;
    page.press(Role::Button, "Save").await;
    page.is_told("Rule 1 is in place").await;
    let rules = page.table("rules").await;
    assert_eq!(rules.column("IF (all match)"), ["Path is /premium/*", "Requests otherwise not routed"]);
    assert_eq!(rules.column("THEN")[0], "Forward to premium: 3 (75%), standard: 1 (25%)");

    let reason = page.reason_in_menu(&["Actions for last", "Delete Rule"]).await;
    assert!(reason.contains("as long as its listener"), "{reason}");
    page.menu(&["Actions for 1", "Edit Rule"]).await;
    assert_eq!(page.value("Path optional").await, "/premium/*");
    page.press(Role::Radio, "Return fixed response").await;
    page.fill("Response code", "302").await;
    page.press(Role::Button, "Update").await;
    let wrong = page.error_beside(Role::TextBox, "Response code").await;
    assert!(wrong.contains("200 to 299"), "{wrong}");
    page.fill("Response code", "410").await;
    page.press(Role::Button, "Update").await;
    page.is_told("The rule is saved").await;
    assert_eq!(page.table("rules").await.column("THEN")[0], "Return fixed response 410");
    page.menu(&["Actions for 1", "Set priority"]).await;
    page.fill("Priority", "20").await;
    page.press(Role::Button, "Save").await;
    page.until("it has moved", |page| page.column("rules", "Priority") == ["20", "last"]).await;
    page.menu(&["Actions for 20", "Delete Rule"]).await;
    page.press(Role::Button, "Delete").await;
    page.until("it is gone", |page| page.column("rules", "Priority") == ["last"]).await;
}

#[wasm_bindgen_test]
async fn a_public_key_is_imported_and_a_private_one_is_not() {
    let page = Page::first_visit().await;
    page.go("Key Pairs").await;
    page.menu(&["Actions", "Import Key Pair"]).await;
    page.fill("Key pair name", "laptop").await;
    page.fill("Public key contents", "-----BEGIN RSA PRIVATE KEY-----").await;
    page.press(Role::Button, "Import").await;
    let wrong = page.error_beside(Role::TextBox, "Public key contents").await;
    assert!(wrong.contains("paste the public half"), "{wrong}");
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0gwQxTqN0mRXLMa0Z9Zk6yQmkTkPzB6uVYxM3hBz0C me@laptop";
    page.fill("Public key contents", key).await;
    page.press(Role::Button, "Import").await;
    page.is_told("Key pair laptop imported").await;
    assert!(page.table("key pairs").await.column("Key pair name").contains(&"laptop".to_owned()));
}
