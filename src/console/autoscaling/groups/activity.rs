//! Activity History: what a group did, and why, in AWS's words.

use leptos::prelude::*;
use model::autoscaling::{self, DescribeScalingActivitiesInput};

use crate::{
    bridge::use_read_all,
    console::support::{Refused, moment, text},
    t,
    ui::*,
};

/// The tab.
#[component]
pub(super) fn Activity(name: String) -> impl IntoView {
    let read = use_read_all(move || DescribeScalingActivitiesInput {
        auto_scaling_group_name: Some(name.clone()),
        ..Default::default()
    });
    let rows = Memo::new(move |_| read.get().map(|output| output.activities.clone()).unwrap_or_default());
    let refused = Signal::derive(move || read.get().err());
    type Row = autoscaling::Activity;
    let status = |row: &Row| row.status_code.map_or("", |code| code.as_str()).to_owned();
    let columns = vec![
        Column::view("status", "Status", status, move |row: Signal<Row>| {
            view! { <StateBadge word=Signal::derive(move || row.with(status)) /> }
        }),
        Column::view(
            "description",
            "Description",
            |row: &Row| text(&row.description),
            |row| view! { <Story row /> },
        )
        .heading(),
        Column::text("start", "Start Time", |row: &Row| moment(row.start_time)),
        Column::text("end", "End Time", |row: &Row| moment(row.end_time)),
    ];
    view! {
        <Refused error=refused />
        <Table
            what="activities"
            rows
            row_key=|row: Row| text(&row.activity_id)
            columns
            empty=|| view! { <Empty title=t!(groups.no_activity) text=t!(groups.no_activity_text) /> }
        />
    }
}

/// One activity: its description, and on request what AWS says about it.
#[component]
fn Story(row: Signal<autoscaling::Activity>) -> impl IntoView {
    let get = move |read: fn(&autoscaling::Activity) -> String| Memo::new(move |_| row.with(read));
    let description = get(|row| text(&row.description));
    let cause = get(|row| text(&row.cause));
    let message = get(|row| text(&row.status_message));
    let progress = get(|row| row.progress.map(|progress| format!("{progress}%")).unwrap_or_default());
    view! {
        <div class="activity__story">
            <Disclosure summary=description>
                <Facts layout=FactsLayout::Lines>
                    <Fact name="Cause">{move || cause.get()}</Fact>
                    {move || (!message.with(String::is_empty)).then(|| view! { <Fact name="Status Message">{message.get()}</Fact> })}
                    <Fact name="Progress">{move || progress.get()}</Fact>
                </Facts>
            </Disclosure>
            {move || (!message.with(String::is_empty)).then(|| view! { <p class="activity__message">{message.get()}</p> })}
        </div>
    }
}
