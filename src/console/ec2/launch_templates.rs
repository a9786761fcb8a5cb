//! Launch templates: what an instance is launched with, kept under a name, in versions.

mod actions;
mod data;

use leptos::prelude::*;
use model::ec2::{
    DescribeLaunchTemplateVersionsInput, DescribeLaunchTemplatesInput, LaunchTemplate, LaunchTemplateVersion,
    ResponseLaunchTemplateData,
};

use self::actions::{create, menu, version_menu};
use crate::{
    bridge::use_read,
    console::{
        act::{Acts, AskPage, use_acts},
        browse::{Cell, Heading, Row},
        listing::{Listing, RowTable, details, facts_view, id_cell, items, words},
        support::{decode_text, moment, text, use_desk, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Launch Template Name"),
    ("id", "Launch Template ID"),
    ("default", "Default Version"),
    ("latest", "Latest Version"),
    ("created", "Create Time"),
    ("by", "Created By"),
];

const VERSIONS: &[Heading] = &[
    ("version", "Version"),
    ("default", "Default"),
    ("description", "Description"),
    ("image", "AMI ID"),
    ("type", "Instance type"),
    ("key", "Key pair name"),
    ("created", "Create Time"),
];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::LaunchTemplates,
        what: "launch templates",
        headings: HEADINGS,
        items: items(use_read(DescribeLaunchTemplatesInput::default), |out| &out.launch_templates),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create launch template", create)),
        empty: (t!(templates.none), t!(templates.none_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create(use_desk()) resource=Resource::LaunchTemplates /> }
}

fn whole(number: Option<i64>) -> Cell {
    Cell::Number(number.unwrap_or_default(), "")
}

fn row(template: &LaunchTemplate) -> Row {
    let id = text(&template.launch_template_id);
    Row {
        cells: vec![
            Cell::Link(text(&template.launch_template_name), paths::item(Resource::LaunchTemplates, &id)),
            Cell::Code(id.clone()),
            whole(template.default_version_number),
            whole(template.latest_version_number),
            Cell::Moment(template.create_time),
            words(&template.created_by),
        ],
        key: id,
        gone: false,
    }
}

fn version_row(version: &LaunchTemplateVersion) -> Row {
    let data = version.launch_template_data.clone().unwrap_or_default();
    Row {
        key: version.version_number.unwrap_or_default().to_string(),
        cells: vec![
            whole(version.version_number),
            Cell::Text(yes_no(version.default_version).to_owned()),
            words(&version.version_description),
            id_cell(Resource::Images, &data.image_id),
            words(&data.instance_type),
            id_cell(Resource::KeyPairs, &data.key_name),
            Cell::Moment(version.create_time),
        ],
        gone: false,
    }
}

/// Versions of a template, the newest first.
fn versions_of(id: &str) -> DescribeLaunchTemplateVersionsInput {
    DescribeLaunchTemplateVersionsInput { launch_template_id: Some(id.to_owned()), ..Default::default() }
}

fn detail(acts: Acts, template: LaunchTemplate) -> AnyView {
    let id = text(&template.launch_template_id);
    let asked = id.clone();
    let read = use_read(move || versions_of(&asked));
    let versions = Memo::new(move |_| {
        let mut all = read.get().map(|out| out.launch_template_versions.clone()).unwrap_or_default();
        all.sort_by_key(|version| std::cmp::Reverse(version.version_number));
        all
    });
    let own = template.clone();
    let shown = RwSignal::new(template.default_version_number.unwrap_or_default().to_string());
    let contents = move || {
        let template = own.clone();
        let options = Signal::derive(move || {
            let number = |it: &LaunchTemplateVersion| it.version_number.unwrap_or_default().to_string();
            let words = |it: &LaunchTemplateVersion| {
                let default = if it.default_version == Some(true) { " (Default)" } else { "" };
                format!("{}{default}", number(it))
            };
            versions.with(|all| all.iter().map(|it| Choice::new(number(it), words(it))).collect::<Vec<_>>())
        });
        let chosen = move || {
            let wanted = shown.get();
            versions.with(|all| {
                all.iter().find(|it| it.version_number.unwrap_or_default().to_string() == wanted).cloned()
            })
        };
        view! {
            <div class="stack detail">
                <Facts>
                    <Fact name="Launch template ID">
                        {Cell::Copied(text(&template.launch_template_id)).view()}
                    </Fact>
                    <Fact name="Default version">{whole(template.default_version_number).view()}</Fact>
                    <Fact name="Latest version">{whole(template.latest_version_number).view()}</Fact>
                    <Fact name="Create time">{moment(template.create_time)}</Fact>
                </Facts>
                <div class="form-row">
                    <SelectField label="Version" value=shown options />
                </div>
                {move || chosen().map(|version| version_view(&version))}
            </div>
        }
    };
    let (template_now, rows) = (
        template.clone(),
        Memo::new(move |_| versions.with(|all| all.iter().map(version_row).collect::<Vec<_>>())),
    );
    let versions_view = move || {
        let template = template_now.clone();
        let menu = move |number: String| version_menu(acts, &template, &number);
        view! {
            <RowTable what="versions" headings=VERSIONS rows empty=t!(table.nothing) menu=Callback::new(menu) />
        }
    };
    let tabs = vec![
        TabItem::new("details", "Details", contents),
        TabItem::new("versions", "Versions", versions_view),
    ];
    details(acts, Resource::LaunchTemplates, text(&template.launch_template_name), id, tabs)
}

/// What a version holds. What it does not hold shows a dash: the launch decides.
fn version_view(version: &LaunchTemplateVersion) -> AnyView {
    let data = version.launch_template_data.clone().unwrap_or_default();
    let network = data.network_interfaces.first().cloned().unwrap_or_default();
    let groups = if network.groups.is_empty() { &data.security_group_ids } else { &network.groups };
    let groups: Vec<_> =
        groups.iter().map(|id| (id.clone(), paths::item(Resource::SecurityGroups, id))).collect();
    let facts = vec![
        ("Description", words(&version.version_description)),
        ("AMI ID", id_cell(Resource::Images, &data.image_id)),
        ("Instance type", words(&data.instance_type)),
        ("Key pair name", id_cell(Resource::KeyPairs, &data.key_name)),
        ("Security groups", Cell::Links(groups)),
        ("Subnet ID", id_cell(Resource::Subnets, &network.subnet_id)),
        ("Auto-assign public IP", Cell::Text(flag(network.associate_public_ip_address))),
        ("Storage", Cell::Text(storage(&data))),
        ("Termination protection", Cell::Text(flag(data.disable_api_termination))),
        ("Resource tags", Cell::Text(tags(&data))),
    ];
    let script = text(&data.user_data);
    let script = (!script.is_empty()).then(|| {
        let code = decode_text(&script);
        view! {
            <h3>"User data"</h3>
            <CodeBlock code label="user data" />
        }
    });
    view! {
        {facts_view(facts)}
        {script}
    }
    .into_any()
}

fn flag(flag: Option<bool>) -> String {
    flag.map(|flag| if flag { "Enable" } else { "Disable" }.to_owned()).unwrap_or_default()
}

fn storage(data: &ResponseLaunchTemplateData) -> String {
    let disks = data.block_device_mappings.iter().map(|mapping| {
        let ebs = mapping.ebs.clone().unwrap_or_default();
        let size = ebs.volume_size.map(|size| format!(" {size} GiB")).unwrap_or_default();
        let kind = ebs.volume_type.map(|kind| format!(" {kind}")).unwrap_or_default();
        format!("{}{size}{kind}", text(&mapping.device_name))
    });
    disks.collect::<Vec<_>>().join(", ")
}

fn tags(data: &ResponseLaunchTemplateData) -> String {
    let all = data.tag_specifications.iter().flat_map(|specification| {
        let kind = text(&specification.resource_type);
        specification
            .tags
            .iter()
            .map(move |tag| format!("{} = {} ({kind})", text(&tag.key), text(&tag.value)))
    });
    all.collect::<Vec<_>>().join(", ")
}
