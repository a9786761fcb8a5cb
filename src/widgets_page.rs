//! All widgets with their states, for those who build pages: `#/widgets` in a debug build.

use leptos::prelude::*;

use crate::{
    paths::{self, Resource},
    ui::*,
};

/// The page.
#[component]
pub fn WidgetsPage() -> impl IntoView {
    view! {
        <Buttons />
        <States />
        <Lists />
        <Forms />
        <Dialogs />
        <Making />
        <Words />
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let pressed = RwSignal::new(0_u32);
    let press = move |()| pressed.update(|count| *count += 1);
    let busy = RwSignal::new(false);
    let why = Signal::stored(Some("The snapshot is at 42%. It must be completed.".to_owned()));
    let entries = move || {
        vec![
            MenuEntry::item("Connect", move || press(())),
            MenuEntry::item("Get System Log", move || press(())),
            MenuEntry::line(),
            MenuEntry::submenu(
                "Instance State",
                vec![
                    MenuEntry::item("Start", move || press(())),
                    MenuEntry::unavailable("Stop", "It is stopped already."),
                    MenuEntry::unavailable("Reboot", "Only a running instance can reboot."),
                    MenuEntry::line(),
                    MenuEntry::item("Terminate", move || press(())).danger(),
                ],
            ),
            MenuEntry::submenu(
                "Networking",
                vec![MenuEntry::unavailable("Attach", "Not part of this world.")],
            ),
            MenuEntry::heading("Go to"),
            MenuEntry::link("Volumes", paths::list(Resource::Volumes)),
        ]
    };
    view! {
        <Card title="Buttons" count=Signal::derive(move || Some(format!("(pressed {} times)", pressed.get()))) padded=true>
            <div class="stack">
                <div class="row">
                    <Button kind=ButtonKind::Primary on_press=press>"Create"</Button>
                    <Button on_press=press>"Cancel"</Button>
                    <Button kind=ButtonKind::Danger on_press=press>"Yes, Terminate"</Button>
                    <Button kind=ButtonKind::Quiet on_press=press>"Show why"</Button>
                    <Button small=true icon=Glyph::Plus on_press=press>"Add"</Button>
                    <Button reason=why on_press=press>"Create Image"</Button>
                    <Button busy on_press=move |()| busy.set(true)>"Launch"</Button>
                    <LinkButton href=paths::home()>"A link"</LinkButton>
                </div>
                <div class="row">
                    <Menu label="Actions" entries=Signal::derive(entries) />
                    <Menu label="Actions for blog" icon_only=Glyph::More entries=Signal::derive(entries) />
                    <IconButton glyph=Glyph::Reload label="Refresh" on_press=press />
                    <IconButton glyph=Glyph::Redo label="Redo" reason=why on_press=press />
                    <IconButton glyph=Glyph::Search label="Filter" pressed=true on_press=press />
                </div>
            </div>
        </Card>
    }
}

#[component]
fn States() -> impl IntoView {
    let words = ["running", "pending", "draining", "insufficient-data", "unhealthy", "stopped", "terminated"];
    let percent = RwSignal::new(42_u32);
    view! {
        <Card title="States" padded=true>
            <div class="stack">
                <div class="row">
                    {words.into_iter().map(|word| view! { <StateBadge word /> }).collect_view()}
                    <StateBadge word="0 of 1 healthy" role=StateRole::Look />
                    <StateBadge word="2/2 checks passed" bare=true />
                    <StateShape role=StateRole::Fails />
                    <Badge>"gp2"</Badge>
                    <Badge accent=true>"course"</Badge>
                    <Busy label="Registering" />
                </div>
                <div class="row">
                    <Progress label="Snapshot" percent />
                    <Button small=true on_press=move |()| percent.update(|percent| *percent += 7)>"More"</Button>
                </div>
            </div>
        </Card>
    }
}

#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    id: String,
    state: String,
    size: u32,
}

#[component]
fn Lists() -> impl IntoView {
    let row = |name: &str, id: &str, state: &str, size| Row {
        name: name.to_owned(),
        id: id.to_owned(),
        state: state.to_owned(),
        size,
    };
    let rows = RwSignal::new(vec![
        row("blog", "i-0f3e2a9d17c64b850", "stopped", 8),
        row("shop", "i-0b7d41c2e98f0aa31", "running", 10),
        row("shop-b", "i-09c5e31f7a2b84d16", "pending", 9),
        row("", "i-0d81b6f0c4e7923aa", "shutting-down", 8),
        row("old-blog", "i-0a26d95be1f3c7048", "terminated", 120),
    ]);
    let selected = RwSignal::new(vec!["i-0f3e2a9d17c64b850".to_owned()]);
    let columns = vec![
        Column::text("name", "Name", |row: &Row| row.name.clone()).heading(),
        Column::view(
            "id",
            "Instance ID",
            |row: &Row| row.id.clone(),
            |row| {
                let id = move || row.with(|row| row.id.clone());
                view! { <a class="id" href=move || paths::item(Resource::Instances, id())>{id}</a> }
            },
        ),
        Column::view(
            "state",
            "Instance State",
            |row: &Row| row.state.clone(),
            |row| view! { <StateBadge word=Signal::derive(move || row.with(|row| row.state.clone())) /> },
        ),
        Column::number("size", "Size (GiB)", |row: &Row| Some(row.size.into())),
        Column::actions(|row: Signal<Row>| {
            let label = Signal::derive(move || format!("Actions for {}", row.with(|row| row.id.clone())));
            let entries = Signal::derive(|| vec![MenuEntry::unavailable("Stop", "It is stopped already.")]);
            view! { <Menu label icon_only=Glyph::More small=true entries /> }
        }),
    ];
    let start = move |()| {
        rows.update(|rows| {
            if let Some(row) = rows.first_mut() {
                row.state = if row.state == "running" { "stopped" } else { "running" }.to_owned();
            }
        });
    };
    let count = move || Some(count_words(selected.with(Vec::len), rows.with(Vec::len)));
    let actions = move || {
        view! {
            <Button on_press=start>"Start or stop the first"</Button>
            <Button on_press=move |()| rows.set(Vec::new())>"Remove all"</Button>
        }
    };
    let empty = || {
        view! {
            <Empty title="No instances in eu-west-2" text="An instance is a virtual machine. Launch one.">
                <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Instances)>"Launch Instance"</LinkButton>
            </Empty>
        }
    };
    let tab = RwSignal::new("details".to_owned());
    let tabs = vec![
        TabItem::new("details", "Details", || {
            view! {
                <Facts>
                    <Fact name="Instance type">"t2.micro"</Fact>
                    <Fact name="VPC"><a class="id" href=paths::list(Resource::Vpcs)>"vpc-0a1b3c5d7e9f20461"</a></Fact>
                    <Fact name="DNS name">
                        <Copyable text="website-1234567.eu-west-2.elb.amazonaws.com" label="DNS name" />
                    </Fact>
                </Facts>
            }
        }),
        TabItem::new("targets", "Targets", || view! { <p>"One target."</p> }).count(Signal::stored(Some(1))),
        TabItem::new("kept", "Kept", || view! { <p>"Stays in the document."</p> }).keep(),
    ];
    view! {
        <Card title="Table" count=Signal::derive(count) actions>
            <Table
                what="instances"
                rows
                row_key=|row: Row| row.id
                columns
                selection=Selection::Many
                selected
                on_select=move |keys| selected.set(keys)
                is_gone=|row: Row| row.state == "terminated"
                sort=SortBy { column: "name".to_owned(), descending: false }
                empty
            />
        </Card>
        <Card title="Tabs">
            <Tabs label="Example" selected=tab on_select=move |key| tab.set(key) tabs />
        </Card>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Application,
    Network,
    Classic,
}

#[component]
fn Forms() -> impl IntoView {
    let name = RwSignal::new("blog-group".to_owned());
    let capacity = RwSignal::new("2".to_owned());
    let error = move || (capacity.get() != "1").then(|| "Larger than the maximum, 1.".to_owned());
    let kind = RwSignal::new(Kind::Application);
    let delete = RwSignal::new(true);
    let data = RwSignal::new("#!/bin/bash\nsudo systemctl start httpd".to_owned());
    let kinds = vec![
        Choice::new(Kind::Application, "Application Load Balancer")
            .hint("HTTP and HTTPS; rules by host and path."),
        Choice::new(Kind::Network, "Network Load Balancer").hint("TCP, UDP and TLS; very many connections."),
        Choice::new(Kind::Classic, "Classic Load Balancer")
            .blocked(Some("Follows in a later version.".to_owned())),
    ];
    view! {
        <Card title="Form" padded=true>
            <div class="stack">
                <TextField label="Auto Scaling group name" value=name hint="1 to 255 characters." />
                <TextField
                    label="Desired capacity"
                    kind=InputKind::Number
                    value=capacity
                    error=Signal::derive(error)
                />
                <SelectField label="Kind" value=kind options=kinds.clone() />
                <RadioGroup label="Kind of load balancer" value=kind look=RadioLook::Cards options=kinds.clone() />
                <RadioGroup label="Again" value=kind options=kinds />
                <FieldSet legend="Disk" hint="What happens to it.">
                    <Checkbox
                        label="Delete on Termination"
                        checked=delete
                        hint="The disk goes when its machine goes."
                    />
                    <Checkbox
                        label="Encrypted"
                        checked=delete
                        reason=Signal::stored(Some("Not part of this world.".to_owned()))
                    />
                </FieldSet>
                <TextAreaField
                    label="User data"
                    optional=true
                    lines=true
                    value=data
                    hint="Runs as root at the end of a machine’s first boot, and only then."
                    head=|| view! { <span>"Shell script"</span> }
                    foot=move || {
                        view! { <span class="push num">{move || data.with(String::len)} " of 16,384 bytes"</span> }
                    }
                />
                <Disclosure summary="Advanced Details">
                    <CodeBlock code="aws ec2 describe-instances" label="the command" />
                </Disclosure>
            </div>
        </Card>
    }
}

#[component]
fn Dialogs() -> impl IntoView {
    let open = RwSignal::new(false);
    let notices = use_notices();
    let fail = move |()| {
        notices.push(
            Notice::bad("Desired capacity:2 must be between the specified min size:1 and max size:1")
                .code("ValidationError")
                .plain("The group may hold one machine at most. Raise the maximum first, or both at once.")
                .link("Open the group", paths::item(Resource::AutoScalingGroups, "blog-group")),
        );
    };
    let yes = move |()| {
        open.set(false);
        notices.push(Notice::good("Successfully terminated i-0b7d41c2e98f0aa31"));
    };
    view! {
        <Card title="Dialogs and notices" padded=true>
            <div class="stack">
                <div class="row">
                    <Button kind=ButtonKind::Danger on_press=move |()| open.set(true)>"Terminate"</Button>
                    <Button on_press=fail>"Fail"</Button>
                </div>
                <Flash
                    tone=Tone::Warn
                    message="blog-targets has no healthy target"
                    plain="Requests go to the unhealthy one anyway."
                />
                <Flash
                    message="No public IP addresses will be assigned"
                    plain="Visitors will come through the load balancer."
                >
                    <a href=paths::home()>"Show where this is decided"</a>
                </Flash>
            </div>
        </Card>
        <Modal
            open
            on_close=move |()| open.set(false)
            title="Terminate Instances"
            primary="Yes, Terminate"
            primary_kind=ButtonKind::Danger
            on_primary=yes
        >
            <p>"You are about to terminate 1 instance for good:"</p>
            <p class="row"><StateBadge word="running" /> <b>"blog-group"</b> <span class="id soft">"i-0b7d41c2e98f0aa31"</span></p>
        </Modal>
    }
}

#[component]
fn Making() -> impl IntoView {
    let step = RwSignal::new(0_usize);
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let check = move || {
        error.set(name.with(String::is_empty).then(|| "Give it a name.".to_owned()));
        error.with_untracked(Option::is_none)
    };
    let notices = use_notices();
    let steps = vec![
        WizardStep::new("Choose AMI", || view! { <p>"blog-image"</p> }).chosen(|| Some("blog-image".to_owned())),
        WizardStep::new("Configure details", move || {
            view! { <TextField label="Name" value=name error=error hint="1 to 255 characters, used once in this region." /> }
        })
        .chosen(move || Some(name.get()))
        .valid(check),
        WizardStep::new("Add Storage", || view! { <p>"8 GiB gp2"</p> }),
        WizardStep::new("Review", move || {
            view! {
                <Summary>
                    <SummaryPart name="AMI" on_edit=move |()| step.set(0)>"blog-image"</SummaryPart>
                    <SummaryPart name="Details" on_edit=move |()| step.set(1)>{move || name.get()}</SummaryPart>
                </Summary>
            }
        }),
    ];
    view! {
        <Wizard
            label="Create Launch Configuration"
            steps
            current=step
            finish="Create Launch Configuration"
            on_finish=move |()| notices.push(Notice::good("Successfully created launch configuration"))
            on_cancel=move |()| step.set(0)
            skip_to_review=true
        />
    }
}

#[component]
fn Words() -> impl IntoView {
    let share = RwSignal::new(40_u32);
    let broken = |()| panic!("somebody pressed the button that breaks the program");
    view! {
        <Card title="Panels" padded=true>
            <SplitPanel label="Width of the left part" upright=Upright::Yes value=share first=|| view! { <p>"Left"</p> }>
                <p>"Right"</p>
            </SplitPanel>
            <Button on_press=broken>"Break the program"</Button>
        </Card>
    }
}
