//! The learner's story in the page: taking back, keeping, coming back, and what a learner is told about it.
#![cfg(target_arch = "wasm32")]

mod page;

use js_sys::{Array, Function, Object, Reflect};
use page::{Page, Role};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const STORY: &str = "pocket-cloud/story";

async fn terminate_the_blog(page: &Page) {
    page.go("Instances").await;
    page.choose_row("blog").await;
    page.menu(&["Actions", "Instance State", "Terminate"]).await;
    page.press(Role::Button, "Yes, Terminate").await;
    page.until("it goes", |page| page.column("instances", "Instance State") == ["shutting-down"]).await;
}

fn storage() -> web_sys::Storage {
    let window = web_sys::window().expect("these tests run in a browser");
    window.local_storage().ok().flatten().expect("the browser of the tests keeps things")
}

fn kept() -> String {
    storage().get_item(STORY).ok().flatten().unwrap_or_default()
}

fn mark() -> String {
    kept().lines().last().unwrap_or_default().to_owned()
}

/// What another tab does: its own mark, one revision on.
fn another_tab_writes(text: &str) {
    let text = text.lines().filter(|line| !line.starts_with("# kept by")).collect::<Vec<_>>().join("\n");
    storage().set_item(STORY, &format!("{text}\n# kept by 0ther 999\n")).expect("there is room");
}

#[wasm_bindgen_test]
async fn a_notice_of_what_was_undone_goes_away() {
    let page = Page::first_visit().await;
    terminate_the_blog(&page).await;
    page.until("the page says so", |page| page.news().contains("erminat")).await;
    page.press(Role::Button, "Undo: TerminateInstances").await;
    page.until("it runs again", |page| page.column("instances", "Instance State") == ["running"]).await;
    page.is_told("Undone: TerminateInstances").await;
    assert!(!page.news().contains("same by command"), "{}", page.news());
    assert_eq!(page.news().matches("erminat").count(), 1, "{}", page.news());
    page.press(Role::Button, "Redo: TerminateInstances").await;
    page.is_told("Done again: TerminateInstances").await;
    assert!(!page.news().contains("Undone"), "{}", page.news());
    page.press(Role::Button, "Start over").await;
    page.press(Role::Button, "Yes, start over").await;
    page.until("nothing is told any more", |page| !page.news().contains("erminat")).await;
}

#[wasm_bindgen_test]
async fn a_visit_after_undo_leaves_redo_as_it_is() {
    let page = Page::first_visit().await;
    terminate_the_blog(&page).await;
    page.time_until("it is gone", |page| page.column("instances", "Instance State") == ["terminated"]).await;
    let then = page.time();
    page.press(Role::Button, "Undo: TerminateInstances").await;
    page.visit("http://example.org/").await;
    page.press(Role::Button, "CloudShell").await;
    page.press(Role::Button, "Redo: TerminateInstances").await;
    page.until("it is gone again", |page| page.column("instances", "Instance State") == ["terminated"]).await;
    assert_eq!(page.time(), then, "the world stands where it stood");
}

#[wasm_bindgen_test]
async fn a_story_that_outgrows_the_storage_says_so_and_says_when_it_is_kept_again() {
    let page = Page::first_visit().await;
    page.visit("http://example.org/").await;
    page.until("it is kept", |_| !kept().is_empty()).await;
    assert!(!page.news().contains("will not be kept"));
    let before = kept();
    let full = FullStorage::begin();
    terminate_the_blog(&page).await;
    page.is_told("What you do here will not be kept").await;
    page.is_told("is full").await;
    assert_eq!(kept(), before, "what was kept before is still there");
    drop(full);
    page.press(Role::Button, "Undo: TerminateInstances").await;
    page.until("it is kept again", |page| !page.news().contains("will not be kept")).await;
    assert_ne!(kept(), before);
}

#[wasm_bindgen_test]
async fn of_two_tabs_one_goes_on_and_the_other_says_so() {
    let page = Page::first_visit().await;
    page.visit("http://example.org/").await;
    page.until("it is kept", |_| kept().contains("# kept by")).await;
    let fresh = kept();
    terminate_the_blog(&page).await;
    page.until("this is kept, too", |_| kept().contains("terminate-instances")).await;

    another_tab_writes(&fresh);
    page.press(Role::Button, "Undo: TerminateInstances").await;
    page.is_told("This story goes on in another tab").await;
    assert_eq!(mark(), "# kept by 0ther 999", "nothing is overwritten unseen");

    page.press(Role::Button, "Go on with this one").await;
    assert!(kept().contains("terminate-instances") && mark() != "# kept by 0ther 999", "{}", kept());
    assert!(!page.news().contains("another tab"), "{}", page.news());

    page.press(Role::Button, "Redo: TerminateInstances").await;
    another_tab_writes(&fresh);
    page.is_told("This story goes on in another tab").await;
    page.press(Role::Button, "Load the other one").await;
    page.until("the blog of the other tab runs", |page| {
        page.column("instances", "Instance State") == ["running"]
    })
    .await;
    assert!(!page.news().contains("another tab"), "{}", page.news());
    assert!(!page.has(Role::Button, "Undo: TerminateInstances"));
}

#[wasm_bindgen_test]
async fn a_double_click_on_do_it_does_it() {
    let page = Page::first_visit().await;
    page.press(Role::Button, "Begin").await;
    for rung in ["Give me a hint", "Where to look", "Exactly what to enter", "Do it for me"] {
        page.press(Role::Button, rung).await;
    }
    let button = page.find(Role::Button, "Do it").await;
    button.click();
    page::frame().await;
    // The second click falls on whatever stands there now.
    assert!(!page.has(Role::Button, "Stop here"), "{:?}", page.names(Role::Button));
    page.until("it goes on and can be stopped", |page| page.has(Role::Button, "Stop here")).await;
    page.until("the machine stops", |page| page.column("instances", "Instance State") != ["running"]).await;
    page.press(Role::Button, "Stop here").await;
    page.is_told("Stopped.").await;
    page.press(Role::Button, "Undo: StopInstances").await;
    page.until("what was taken back is not told any more", |page| !page.news().contains("Stopped.")).await;
}

#[wasm_bindgen_test]
async fn the_recap_names_the_steps_that_are_open_and_leads_to_them() {
    let page = Page::first_visit().await;
    page.press(Role::Button, "Begin").await;
    while !page.text().contains("Not everything is done yet") {
        page.press(Role::Button, "Next").await;
    }
    // Once its words are here, each step has its name.
    page.find(Role::Button, "Copy its disk").await;
    let (buttons, total) = (page.names(Role::Button), page.lesson().await.1);
    let behind = buttons.iter().position(|name| name == "Previous").expect("the lesson has a way back");
    let first = buttons.iter().position(|name| name == "Stop the blog's machine").expect("the first step");
    assert_eq!(behind - first, total, "every step is open: {buttons:?}");
    page.press(Role::Button, "Copy its disk").await;
    page.find(Role::Heading, "Copy its disk").await;
}

#[wasm_bindgen_test]
async fn a_paste_that_no_terminal_takes_is_refused_and_a_long_one_runs_without_a_halt() {
    let page = Page::first_visit().await;
    page.press(Role::Button, "CloudShell").await;
    paste(&page, &"echo much too much\n".repeat(200_000)).await;
    page.is_told("Nothing was pasted: a terminal here takes 64 KB at once").await;
    paste(&page, &"x".repeat(5_000)).await;
    page.is_told("Nothing was pasted: a line in a terminal has at most 4096 characters").await;
    assert_eq!(page.value("Command line").await, "");
    paste(&page, "echo one\necho two\nls").await;
    page.until("both lines have run", |page| !page.news().contains("Nothing was pasted")).await;
    assert_eq!(page.value("Command line").await, "ls");
    let screen = page.part("Screen").await;
    assert!(screen.contains("echo one one") && screen.contains("echo two two"), "{screen}");
}

#[wasm_bindgen_test]
async fn an_address_that_leads_nowhere_says_so_and_leads_home() {
    let page = Page::first_visit().await;
    let go = |address: &str| {
        let window = web_sys::window().expect("these tests run in a browser");
        window.location().set_hash(address).expect("a test may set its own address");
    };
    let address = || {
        let window = web_sys::window().expect("these tests run in a browser");
        window.location().hash().unwrap_or_default()
    };
    go("#/vpc");
    page.find(Role::Heading, "Your VPCs…").await;
    assert_eq!(address(), "#/vpc/vpcs");
    go("#/s3/buckets?x=1");
    page.until("it says so", |page| page.text().contains("#/s3/buckets leads nowhere")).await;
    page.press(Role::Link, "Go to Console Home").await;
    page.until("what nobody knows stays behind", |_| address() == "#/").await;
}

/// Pastes into the command line, as a browser does.
async fn paste(page: &Page, text: &str) {
    let field = page.find(Role::TextBox, "Command line").await;
    let class = |name: &str| -> Function {
        Reflect::get(&js_sys::global(), &JsValue::from_str(name)).expect("a browser has it").unchecked_into()
    };
    let data = Reflect::construct(&class("DataTransfer"), &Array::new()).expect("it can be made of nothing");
    let set: Function =
        Reflect::get(&data, &JsValue::from_str("setData")).expect("it takes data").unchecked_into();
    set.call2(&data, &JsValue::from_str("text/plain"), &JsValue::from_str(text)).expect("it takes text");
    let parts = Object::new();
    for (part, value) in [("clipboardData", data), ("bubbles", JsValue::TRUE), ("cancelable", JsValue::TRUE)]
    {
        Reflect::set(&parts, &JsValue::from_str(part), &value).expect("a new object takes everything");
    }
    let event =
        Reflect::construct(&class("ClipboardEvent"), &Array::of2(&JsValue::from_str("paste"), &parts));
    let event: web_sys::Event = event.expect("an event can be made of its parts").unchecked_into();
    field.dispatch_event(&event).expect("listeners do not throw");
    page::frame().await;
    page::frame().await;
}

/// As when the story has outgrown the browser's quota: it is not taken, small things are.
struct FullStorage(JsValue);

impl FullStorage {
    fn begin() -> Self {
        let prototype = Self::prototype();
        let name = JsValue::from_str("setItem");
        let before = Reflect::get(&prototype, &name).expect("a storage takes things");
        let refuses = Function::new_with_args(
            "before",
            "return function (key, value) {
                if (value.length > 99) throw new DOMException('full', 'QuotaExceededError');
                return before.call(this, key, value);
            }",
        );
        let refuses = refuses.call1(&JsValue::NULL, &before).expect("a function is made");
        assert_eq!(Reflect::set(&prototype, &name, &refuses), Ok(true), "it can be replaced");
        Self(before)
    }

    fn prototype() -> JsValue {
        let class = Reflect::get(&js_sys::global(), &JsValue::from_str("Storage")).expect("browsers have it");
        Reflect::get(&class, &JsValue::from_str("prototype")).expect("a class has one")
    }
}

impl Drop for FullStorage {
    fn drop(&mut self) {
        let given_back = Reflect::set(&Self::prototype(), &JsValue::from_str("setItem"), &self.0);
        assert_eq!(given_back, Ok(true), "the storage takes things again");
    }
}
