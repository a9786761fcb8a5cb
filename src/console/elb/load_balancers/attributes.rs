//! The attributes of a load balancer.

use leptos::prelude::*;
use model::elbv2::{
    DescribeLoadBalancerAttributesInput, LoadBalancerAttribute, ModifyLoadBalancerAttributesInput,
};

use crate::{
    bridge::use_read,
    console::{
        act::{ActDialogs, Ask, Named, use_acts},
        elb::attributes::{Attribute, Kind, changes, fields},
        support::{Desk, text},
    },
    t,
    ui::*,
};

/// What the form asks for: what has an effect here.
fn all() -> Vec<Attribute> {
    vec![
        Attribute {
            key: "deletion_protection.enabled",
            label: "Delete Protection",
            kind: Kind::Flag,
            hint: t!(load_balancers.protection_hint),
        },
        Attribute {
            key: "idle_timeout.timeout_seconds",
            label: "Idle timeout",
            kind: Kind::Number(1, 4000),
            hint: t!(load_balancers.idle_hint),
        },
        Attribute {
            key: "client_keep_alive.seconds",
            label: "HTTP client keepalive duration",
            kind: Kind::Number(60, 604_800),
            hint: t!(load_balancers.keep_alive_hint),
        },
        Attribute {
            key: "routing.http.drop_invalid_header_fields.enabled",
            label: "Drop Invalid Header Fields",
            kind: Kind::Flag,
            hint: t!(load_balancers.invalid_headers_hint),
        },
        Attribute {
            key: "routing.http.xff_header_processing.mode",
            label: "X-Forwarded-For header",
            kind: Kind::OneOf(&[("append", "Append"), ("preserve", "Preserve"), ("remove", "Remove")]),
            hint: "",
        },
        Attribute {
            key: "routing.http.xff_client_port.enabled",
            label: "Client port preservation",
            kind: Kind::Flag,
            hint: "",
        },
    ]
}

/// The tab.
#[component]
pub(super) fn Attributes(arn: Signal<String>) -> impl IntoView {
    let acts = use_acts();
    let read = use_read(move || DescribeLoadBalancerAttributesInput { load_balancer_arn: Some(arn.get()) });
    let rows = Memo::new(move |_| read.get().map(|output| output.attributes.clone()).unwrap_or_default());
    let columns = vec![
        Column::text("key", "Key", |row: &LoadBalancerAttribute| text(&row.key)).heading(),
        Column::text("value", "Value", |row: &LoadBalancerAttribute| text(&row.value)),
    ];
    let ask = move |_: Desk| {
        let now =
            rows.with_untracked(|rows| rows.iter().map(|it| (text(&it.key), text(&it.value))).collect());
        edit(arn.get_untracked(), now)
    };
    view! {
        <div class="stack detail">
            <div class="row">{acts.button("Edit attributes", None, ask)}</div>
            <Table what="attributes" rows row_key=|row: LoadBalancerAttribute| text(&row.key) columns plain=true />
        </div>
        <ActDialogs acts />
    }
}

fn edit(arn: String, now: Vec<Named>) -> Ask {
    let shown = fields(&all(), &now);
    Ask::new("Edit load balancer attributes", "Save", move |desk, values| {
        let changed = changes(&all(), &now, values)?;
        if !changed.is_empty() {
            let attribute =
                |(key, value): Named| LoadBalancerAttribute { key: Some(key), value: Some(value) };
            desk.bridge.call(ModifyLoadBalancerAttributesInput {
                load_balancer_arn: Some(arn.clone()),
                attributes: changed.into_iter().map(attribute).collect(),
            })?;
        }
        Ok(Notice::good(t!(load_balancers.attributes_saved)).into())
    })
    .fields(shown)
}
