//! The attributes of a load balancer.

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::{
    DescribeLoadBalancerAttributesInput, LoadBalancerAttribute, ModifyLoadBalancerAttributesInput,
};

use crate::{
    bridge::use_read,
    console::{
        forms::whole_number,
        support::{Refused, text, use_desk},
    },
    t,
    ui::*,
};

/// Whether deleting is refused.
const PROTECTION: &str = "deletion_protection.enabled";
/// How long a connection may be silent.
const IDLE: &str = "idle_timeout.timeout_seconds";

/// The tab.
#[component]
pub(super) fn Attributes(arn: Signal<String>) -> impl IntoView {
    let desk = use_desk();
    let read = use_read(move || DescribeLoadBalancerAttributesInput { load_balancer_arn: Some(arn.get()) });
    let rows = Memo::new(move |_| read.get().map(|output| output.attributes.clone()).unwrap_or_default());
    let editing = RwSignal::new(false);
    let protection = RwSignal::new(false);
    let idle = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<ApiError>);
    let edit = move |()| {
        let now = |key: &str| {
            let value =
                rows.with_untracked(|rows| rows.iter().find(|row| row.key.as_deref() == Some(key)).cloned());
            value.map(|row| text(&row.value)).unwrap_or_default()
        };
        protection.set(now(PROTECTION) == "true");
        idle.set(now(IDLE));
        wrong.set(None);
        refused.set(None);
        editing.set(true);
    };
    let save = move |()| {
        let seconds = match whole_number(&idle.get_untracked(), 1, 4_000) {
            Ok(seconds) => seconds,
            Err(sentence) => return wrong.set(Some(sentence)),
        };
        let attribute = |key: &str, value: String| LoadBalancerAttribute {
            key: Some(key.to_owned()),
            value: Some(value),
        };
        let input = ModifyLoadBalancerAttributesInput {
            load_balancer_arn: Some(arn.get_untracked()),
            attributes: vec![
                attribute(PROTECTION, protection.get_untracked().to_string()),
                attribute(IDLE, seconds.to_string()),
            ],
        };
        match desk.bridge.call(input) {
            Ok(_) => editing.set(false),
            Err(error) => refused.set(Some(error)),
        }
    };
    let columns = vec![
        Column::text("key", "Key", |row: &LoadBalancerAttribute| text(&row.key)).heading(),
        Column::text("value", "Value", |row: &LoadBalancerAttribute| text(&row.value)),
    ];
    view! {
        <div class="stack detail">
            <div class="row"><Button on_press=edit>"Edit attributes"</Button></div>
            <Table what="attributes" rows row_key=|row: LoadBalancerAttribute| text(&row.key) columns plain=true />
        </div>
        <Modal
            open=editing
            on_close=move |()| editing.set(false)
            title="Edit load balancer attributes"
            primary="Save"
            on_primary=save
        >
            <div class="stack">
                <Refused error=refused />
                <Checkbox
                    label="Delete Protection"
                    checked=protection
                    hint=t!(load_balancers.protection_hint)
                />
                <TextField
                    label="Idle timeout"
                    kind=InputKind::Number
                    value=idle
                    hint=t!(load_balancers.idle_hint)
                    error=wrong
                />
            </div>
        </Modal>
    }
}
