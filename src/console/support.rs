//! What all pages of the console share: calling with a notice for every outcome, names, moments, user data.
//!
//! ```text
//! let desk = use_desk();                                          // Copy; get it while a component is built
//! if let Some(output) = desk.call(CreateSnapshotInput { … }) {     // a refusal has become a notice by now
//!     desk.go(&paths::item(Resource::Snapshots, &id));
//!     desk.tell(Notice::good("…").link("Show", paths::item(…)));
//! }
//! ```

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use clockwork::Instant;
use leptos::prelude::*;
use model::{ApiError, Operation, ec2};

use super::explain::{explain, way_on};
use crate::{
    bridge::{Bridge, use_bridge},
    paths::{Navigate, Resource, use_navigate},
    ui::{Flash, Notice, Notices, Tone, use_notices},
};

/// What a page needs to act: the door to the region, the notices and the address. `Copy`.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The door to the region.
    pub bridge: Bridge,
    /// The address.
    pub navigate: Navigate,
    notices: Notices,
}

/// The desk; get it while a component is built, use it in callbacks.
#[must_use]
pub fn use_desk() -> Desk {
    Desk { bridge: use_bridge(), navigate: use_navigate(), notices: use_notices() }
}

impl Desk {
    /// Calls an operation. A refusal is told as a notice: AWS's message and code, our sentence, a way on.
    pub fn call<O: Operation>(self, input: O) -> Option<O::Output> {
        match self.bridge.call(input) {
            Ok(output) => Some(output),
            Err(error) => {
                self.tell(refusal(&error));
                None
            }
        }
    }

    /// Shows a notice, with the same by command, and scrolls to it, also when the page changes in the same moment: a new page clears old news first, so this one comes
    /// after it.
    pub fn tell(self, notice: Notice) {
        let notice = Notice { commands: self.bridge.take_commands(), ..notice };
        let show = move || {
            self.notices.push(notice);
            scroll_to_top();
        };
        set_timeout(show, Duration::ZERO);
    }

    /// Goes to an address from `paths`.
    pub fn go(self, href: &str) {
        self.navigate.go(href);
    }

    /// Something worked and there is something new to see: goes there and tells.
    pub fn arrive(self, href: &str, notice: Notice) {
        self.go(href);
        self.tell(notice);
    }
}

/// Shows the top of the console's screen: a new page begins there, and notices stand there.
pub(super) fn scroll_to_top() {
    if let Ok(Some(screen)) = document().query_selector("[data-screen]") {
        screen.set_scroll_top(0);
    }
}

/// A refusal as a notice.
#[must_use]
pub fn refusal(error: &ApiError) -> Notice {
    let mut notice = Notice::bad(shortened(&error.message)).code(error.code);
    notice.plain = explain(error).map(str::to_owned);
    notice.links.extend(way_on(error));
    notice
}

/// AWS repeats a value that it does not take, and that may be pages of base64: of a long message its two ends, where
/// AWS says what is wrong.
fn shortened(message: &str) -> String {
    const MOST: usize = 600;
    const END: usize = 200;
    let letters = message.chars().count();
    if letters <= MOST {
        return message.to_owned();
    }
    let begin: String = message.chars().take(END).collect();
    let end: String = message.chars().skip(letters - END).collect();
    format!("{begin} … {end}")
}

/// A refusal in its place: inside the dialog or wizard whose last button was pressed. Shows nothing while there is none.
#[component]
pub fn Refused(
    /// The refusal.
    #[prop(into)]
    error: Signal<Option<ApiError>>,
) -> impl IntoView {
    let alert = NodeRef::<leptos::html::Div>::new();
    // It stands at the top of its dialog or screen, and the button that was refused may be far below.
    Effect::new(move |_| {
        if error.with(Option::is_some) {
            request_animation_frame(move || {
                let place = alert
                    .get_untracked()
                    .and_then(|alert| alert.closest(".dialog__body, [data-screen]").ok().flatten());
                if let Some(place) = place {
                    place.set_scroll_top(0);
                }
            });
        }
    });
    move || {
        error.get().map(|error| {
            let Notice { message, plain, code, links, .. } = refusal(&error);
            let links =
                links.into_iter().map(|(words, href)| view! { <a href=href>{words}</a> }).collect_view();
            view! {
                <div role="alert" node_ref=alert>
                    <Flash tone=Tone::Bad message plain=plain code=code>
                        {links}
                    </Flash>
                </div>
            }
        })
    }
}

/// The `Name` tag, or nothing.
#[must_use]
pub fn name_of(tags: &[ec2::Tag]) -> String {
    let name = tags.iter().find(|tag| tag.key.as_deref() == Some("Name"));
    name.and_then(|tag| tag.value.clone()).unwrap_or_default()
}

/// The name, and the id behind it where there is a name: `blog (i-0a1b…)`.
#[must_use]
pub fn name_and_id(name: &str, id: &str) -> String {
    if name.is_empty() { id.to_owned() } else { format!("{name} ({id})") }
}

/// The text of an optional member; empty when it is absent.
#[must_use]
pub fn text(member: &Option<String>) -> String {
    member.clone().unwrap_or_default()
}

/// A moment as lists show it: `2024-05-06 09:00:00 UTC`. Empty for none.
#[must_use]
pub fn moment(at: Option<Instant>) -> String {
    at.map(|at| at.iso_seconds().replace('T', " ").replace('Z', " UTC")).unwrap_or_default()
}

/// What AWS does with a flag: "Yes" or "No".
#[must_use]
pub fn yes_no(flag: Option<bool>) -> &'static str {
    if flag == Some(true) { "Yes" } else { "No" }
}

/// User data as the API takes it: base64; `None` when there is none.
#[must_use]
pub fn encode_user_data(script: &str) -> Option<String> {
    (!script.is_empty()).then(|| STANDARD.encode(script))
}

/// Base64 of the API as text; what is no UTF-8 becomes a replacement mark, what is no base64 nothing.
#[must_use]
pub fn decode_text(base64: &str) -> String {
    let bytes = STANDARD.decode(base64).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The most bytes that user data may have, before base64:
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html>.
pub const MOST_USER_DATA: usize = 16 * 1024;

/// A filter of EC2's describing operations.
#[must_use]
pub fn filter(name: &str, value: &str) -> ec2::Filter {
    ec2::Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }
}

/// The tag specification that names a new thing; none for an empty name.
#[must_use]
pub fn named(resource_type: &str, name: &str) -> Vec<ec2::TagSpecification> {
    tagged(resource_type, &[("Name".to_owned(), name.to_owned())])
}

/// The tag specification of a new thing; tags without a key or a value are left out.
#[must_use]
pub fn tagged(resource_type: &str, tags: &[(String, String)]) -> Vec<ec2::TagSpecification> {
    let given = tags.iter().filter(|(key, value)| !key.is_empty() && !value.is_empty());
    let tags: Vec<ec2::Tag> = given.map(|(key, value)| tag(key, value)).collect();
    if tags.is_empty() {
        return Vec::new();
    }
    vec![ec2::TagSpecification { resource_type: Some(resource_type.to_owned()), tags }]
}

/// A tag of EC2's.
#[must_use]
pub fn tag(key: &str, value: &str) -> ec2::Tag {
    ec2::Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) }
}

/// Which list an EC2 id belongs to, by its prefix.
#[must_use]
pub fn resource_of(id: &str) -> Option<Resource> {
    let prefix = id.split_once('-').map(|(prefix, _)| prefix)?;
    Some(match prefix {
        "i" => Resource::Instances,
        "vol" => Resource::Volumes,
        "snap" => Resource::Snapshots,
        "ami" => Resource::Images,
        "sg" => Resource::SecurityGroups,
        "vpc" => Resource::Vpcs,
        "subnet" => Resource::Subnets,
        "rtb" => Resource::RouteTables,
        "igw" => Resource::InternetGateways,
        "eipalloc" => Resource::ElasticIps,
        "eni" => Resource::NetworkInterfaces,
        "lt" => Resource::LaunchTemplates,
        "dopt" => Resource::DhcpOptions,
        "acl" => Resource::NetworkAcls,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn an_id_leads_to_its_list_and_anything_else_leads_nowhere() {
        assert_eq!(resource_of("i-0123456789abcdef0"), Some(Resource::Instances));
        assert_eq!(resource_of("snap-1"), Some(Resource::Snapshots));
        assert_eq!(resource_of("eni-1"), Some(Resource::NetworkInterfaces));
        assert_eq!(resource_of("rtbassoc-1"), None);
        assert_eq!(resource_of("running"), None);
    }

    #[test]
    fn a_value_of_many_pages_is_not_repeated_in_a_refusal() {
        let message = |value: &str| format!("Value '{value}' at 'userData' failed to satisfy constraint");
        assert_eq!(shortened(&message("é")), message("é"));
        let long = shortened(&message(&"é".repeat(20_000)));
        assert!(long.chars().count() < 500, "{long}");
        assert!(long.starts_with("Value 'é") && long.ends_with("failed to satisfy constraint"), "{long}");
    }

    #[test]
    fn user_data_goes_there_and_back() {
        let script = "#!/bin/bash\nsudo systemctl start httpd\n# ü\n";
        assert_eq!(encode_user_data(script).as_deref().map(decode_text).as_deref(), Some(script));
        assert_eq!(encode_user_data(""), None);
        assert_eq!(decode_text("%%%"), "");
    }

    #[test]
    fn a_moment_is_read_without_its_letters() {
        let at = Instant::parse_iso("2024-05-06T09:00:07Z");
        assert_eq!(moment(at), "2024-05-06 09:00:07 UTC");
        assert_eq!(moment(None), "");
    }

    #[test]
    fn tags_without_a_key_or_a_value_are_left_out() {
        assert_eq!(named("instance", ""), Vec::new());
        let given = [("Name".to_owned(), "blog".to_owned()), (String::new(), "x".to_owned())];
        assert_eq!(tagged("instance", &given)[0].tags, vec![tag("Name", "blog")]);
    }
}
