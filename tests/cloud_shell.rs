//! CloudShell in the page, and the command that a click stands for.
#![cfg(target_arch = "wasm32")]

mod page;

use page::{Page, Role};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

async fn enter(page: &Page, line: &str) {
    page.fill("Command line", line).await;
    page.key_in("Command line", "Enter").await;
}

#[wasm_bindgen_test]
async fn what_is_typed_in_cloudshell_happens_in_the_console() {
    let page = Page::first_visit().await;
    page.press(Role::Button, "CloudShell").await;
    page.find(Role::TextBox, "Command line").await;
    enter(
        &page,
        "ID=$(aws ec2 describe-instances --query 'Reservations[].Instances[].InstanceId' --output text)",
    )
    .await;
    enter(&page, "aws ec2 stop-instances --instance-ids $ID --output text").await;
    page.until("the machine stops in the console too", |page| {
        page.column("instances", "Instance State").iter().any(|state| state == "stopping")
    })
    .await;
    let screen = page.part("Screen").await;
    assert!(screen.contains("STOPPINGINSTANCES"), "{screen}");
    enter(&page, "aws ec2 wait instance-stopped --instance-ids $ID; echo it has stopped").await;
    for _ in 0..30 {
        if page.part("Screen").await.contains("it has stopped it has stopped") {
            return;
        }
        page.next_event().await;
    }
    panic!("the waiter has not ended: {}", page.part("Screen").await);
}

#[wasm_bindgen_test]
async fn a_click_shows_the_command_that_does_the_same() {
    let page = Page::first_visit().await;
    page.choose_row("blog").await;
    page.menu(&["Actions", "Instance State", "Stop"]).await;
    page.press(Role::Button, "Yes, Stop").await;
    let all = || leptos::prelude::document().body().and_then(|body| body.text_content()).unwrap_or_default();
    page.until("the command is shown", |_| all().contains("The same by command")).await;
    assert!(all().contains("aws ec2 stop-instances --instance-ids i-"));
}
