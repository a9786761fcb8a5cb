//! The six steps of the wizard.

use leptos::prelude::*;
use model::ec2::{DescribeImagesInput, DescribeInstanceTypesInput, Image, ImageState, InstanceTypeInfo};

use super::{
    detail::disk_words,
    form::{GroupsFrom, LaunchConfigurationForm, MOST_USER_DATA, PublicAddress},
    user_data::{self, Kind},
};
use crate::{
    bridge::use_read,
    console::{
        forms::{FormState, field},
        network::{AllowedPorts, GroupTable, Network},
        support::text,
    },
    t,
    ui::*,
};

type Form = FormState<LaunchConfigurationForm>;

/// Step 1: which image the machines are made from.
#[component]
pub(super) fn Images(form: Form) -> impl IntoView {
    let of_owner = |owner: &'static str| {
        use_read(move || DescribeImagesInput { owners: vec![owner.to_owned()], ..Default::default() })
    };
    let images = |read: &Result<std::sync::Arc<model::ec2::DescribeImagesOutput>, model::ApiError>| {
        read.as_ref().map(|output| output.images.clone()).unwrap_or_default()
    };
    let (mine, quick) = (of_owner("self"), of_owner("amazon"));
    let mine = Memo::new(move |_| mine.with(images));
    let quick = Memo::new(move |_| quick.with(images));
    let begins_at = mine.with_untracked(|mine| {
        mine.iter().any(|image| {
            form.values.with_untracked(|form| image.image_id.as_deref() == Some(form.image.as_str()))
        })
    });
    let tab = RwSignal::new(if begins_at { "mine" } else { "quick" }.to_owned());
    let choose = move |id: String| {
        let image = mine.with_untracked(|images| {
            images.iter().find(|image| image.image_id.as_ref() == Some(&id)).cloned()
        });
        let image = image.or_else(|| {
            quick.with_untracked(|images| {
                images.iter().find(|image| image.image_id.as_ref() == Some(&id)).cloned()
            })
        });
        if let Some(image) = image {
            form.update(|form| form.choose_image(&image));
        }
    };
    let value = Binding::new(Signal::derive(move || form.with(|form| form.image.clone())), choose);
    let list = move |images: Memo<Vec<Image>>| {
        let options =
            Signal::derive(move || images.with(|images| images.iter().map(image_choice).collect::<Vec<_>>()));
        view! {
            <RadioGroup
                label=t!(launch_configurations.image)
                value
                options
                look=RadioLook::Stack
                error=form.error("image")
            />
        }
    };
    let tabs = vec![
        TabItem::new("quick", "Quick Start", move || list(quick)),
        TabItem::new("mine", "My AMIs", move || {
            if mine.with(Vec::is_empty) {
                view! {
                    <Empty title=t!(launch_configurations.no_images) text=t!(launch_configurations.no_images_text) />
                }
                .into_any()
            } else {
                list(mine).into_any()
            }
        })
        .count(Signal::derive(move || Some(mine.with(Vec::len)))),
    ];
    view! { <Tabs label=t!(launch_configurations.image_source) tabs selected=tab on_select=move |key| tab.set(key) /> }
}

fn image_choice(image: &Image) -> Choice<String> {
    let id = text(&image.image_id);
    let name = text(&image.name);
    let size = image.block_device_mappings.iter().find(|disk| disk.device_name == image.root_device_name);
    let size = size.and_then(|disk| disk.ebs.as_ref()).and_then(|ebs| ebs.volume_size).unwrap_or_default();
    let words = t!(
        launch_configurations.image_words,
        id = id.as_str(),
        virtualization = image.virtualization_type.map_or("", |kind| kind.as_str()),
        architecture = image.architecture.map_or("", |kind| kind.as_str()),
        device = text(&image.root_device_name),
        size = size
    );
    let state = image.state.unwrap_or(ImageState::Pending);
    let reason = (state != ImageState::Available)
        .then(|| t!(launch_configurations.image_not_ready, state = state.as_str()));
    Choice::new(id.clone(), if name.is_empty() { id } else { name }).hint(words).blocked(reason)
}

/// Step 2: how big the machines are.
#[component]
pub(super) fn InstanceTypes(form: Form) -> impl IntoView {
    let types = use_read(DescribeInstanceTypesInput::default);
    let rows =
        Memo::new(move |_| types.get().map(|output| output.instance_types.clone()).unwrap_or_default());
    let name = |info: &InstanceTypeInfo| text(&info.instance_type);
    let columns = vec![
        Column::text("type", "Type", name).heading(),
        Column::number("cpus", "vCPUs", |info: &InstanceTypeInfo| {
            info.v_cpu_info.as_ref().and_then(|cpus| cpus.default_v_cpus).map(i128::from)
        }),
        Column::number("memory", "Memory (MiB)", |info: &InstanceTypeInfo| {
            info.memory_info.as_ref().and_then(|memory| memory.size_in_mi_b).map(i128::from)
        }),
        Column::text("free", "Free tier eligible", |info: &InstanceTypeInfo| {
            if info.free_tier_eligible == Some(true) { "Yes" } else { "" }.to_owned()
        }),
    ];
    let selected = Signal::derive(move || vec![form.with(|form| form.instance_type.clone())]);
    let choose = move |keys: Vec<String>| {
        if let Some(key) = keys.into_iter().next() {
            form.update(|form| form.instance_type = key);
        }
    };
    view! {
        <FieldSet legend=t!(launch_configurations.instance_type) error=form.error("instance_type")>
            <Table
                what="instance types"
                rows
                row_key=move |info: InstanceTypeInfo| name(&info)
                columns
                plain=true
                selection=Selection::One
                selected
                on_select=choose
            />
        </FieldSet>
    }
}

/// Step 3: name, monitoring, user data, addresses.
#[component]
pub(super) fn Details(form: Form, open: bool) -> impl IntoView {
    let open = open || form.values.with_untracked(|form| !form.user_data.is_empty());
    let is_taken = Memo::new(move |_| form.with(|form| form.taken.contains(&form.name)));
    let free = move || form.with(LaunchConfigurationForm::free_name);
    view! {
        <TextField
            label="Name"
            value=field!(form, name)
            hint=t!(launch_configurations.name_hint)
            error=form.error("name")
        />
        <Show when=move || is_taken.get()>
            <div class="row">
                <Button small=true on_press=move |()| form.update(|form| form.name = form.free_name())>
                    {move || t!(launch_configurations.use_name, name = free())}
                </Button>
            </div>
        </Show>
        <Checkbox
            label="Enable CloudWatch detailed monitoring"
            checked=field!(form, monitoring)
            hint=t!(launch_configurations.monitoring_hint)
        />
        <Disclosure summary="Advanced Details" open>
            <div class="stack">
                <UserData form />
                <RadioGroup
                    label="IP Address Type"
                    hint=t!(launch_configurations.address_hint)
                    value=field!(form, public_address)
                    look=RadioLook::Stack
                    options=address_choices()
                />
            </div>
        </Disclosure>
    }
}

fn address_choices() -> Vec<Choice<PublicAddress>> {
    let choice = |kind: PublicAddress, hint: &str| Choice::new(kind, kind.label()).hint(hint);
    vec![
        choice(PublicAddress::AsSubnet, t!(launch_configurations.as_subnet_hint)),
        choice(PublicAddress::Every, t!(launch_configurations.every_hint)),
        choice(PublicAddress::Never, t!(launch_configurations.never_hint)),
    ]
}

#[component]
fn UserData(form: Form) -> impl IntoView {
    let kind = Memo::new(move |_| form.with(|form| user_data::kind(&form.user_data)));
    let bytes = Memo::new(move |_| form.with(|form| form.user_data.len()));
    let note = move || {
        let (role, words) = match kind.get() {
            Kind::Empty => return None,
            Kind::Script => (StateRole::Works, t!(launch_configurations.is_script)),
            Kind::CloudConfig => (StateRole::Works, t!(launch_configurations.is_cloud_config)),
            Kind::Unknown => (StateRole::Look, t!(launch_configurations.is_unknown)),
        };
        Some(view! { <span class="row"><StateShape role=Signal::stored(role) /> {words}</span> })
    };
    view! {
        <TextAreaField
            label="User data"
            optional=true
            lines=true
            value=field!(form, user_data)
            hint=t!(launch_configurations.user_data_hint)
            error=form.error("user_data")
            head=|| view! { <span>"As text"</span> }
            foot=move || {
                view! {
                    {note}
                    <span class="push num">
                        {move || t!(launch_configurations.bytes, bytes = bytes.get(), most = MOST_USER_DATA)}
                    </span>
                }
            }
        />
    }
}

/// Step 4: the disk.
#[component]
pub(super) fn Storage(form: Form) -> impl IntoView {
    let device = move || form.with(|form| form.root.device.clone());
    let snapshot = move || form.with(|form| form.root.snapshot.clone());
    view! {
        <Facts>
            <Fact name="Volume Type">"Root"</Fact>
            <Fact name="Device"><span class="id">{device}</span></Fact>
            <Fact name="Snapshot"><span class="id">{snapshot}</span></Fact>
        </Facts>
        <TextField
            label="Size (GiB)"
            kind=InputKind::Number
            value=field!(form, root.size)
            error=form.error("size")
        />
        <SelectField
            label="Volume Type"
            value=field!(form, root.volume_type)
            options=Signal::derive(move || volume_types(&form.with(|form| form.root.volume_type.clone())))
        />
        <Checkbox
            label="Delete on Termination"
            checked=field!(form, root.delete_on_termination)
            hint=t!(launch_configurations.delete_hint)
        />
    }
}

/// The types that a root disk may have, and the present one.
fn volume_types(present: &str) -> Vec<Choice<String>> {
    let mut types = vec![
        Choice::new("gp2".to_owned(), "General Purpose SSD (gp2)"),
        Choice::new("gp3".to_owned(), "General Purpose SSD (gp3)"),
        Choice::new("standard".to_owned(), "Magnetic (standard)"),
    ];
    if !["gp2", "gp3", "standard"].contains(&present) {
        types.push(Choice::new(present.to_owned(), present));
    }
    types
}

/// Step 5: what may come in.
#[component]
pub(super) fn Groups(form: Form, network: Memo<Network>) -> impl IntoView {
    let sources = vec![
        Choice::new(GroupsFrom::New, "Create a new security group"),
        Choice::new(GroupsFrom::Existing, "Select an existing security group"),
    ];
    let is_new = Memo::new(move |_| form.with(|form| form.groups_from == GroupsFrom::New));
    let chosen = Memo::new(move |_| {
        let ids = form.with(|form| form.groups.clone());
        network.with(|network| {
            network.groups.iter().filter(|group| ids.contains(&group.id)).cloned().collect::<Vec<_>>()
        })
    });
    let several_networks = move || {
        chosen.with(|chosen| {
            chosen.iter().any(|group| Some(&group.vpc) != chosen.first().map(|first| &first.vpc))
        })
    };
    view! {
        <RadioGroup label="Assign a security group" value=field!(form, groups_from) options=sources />
        <Show when=move || is_new.get()>
            <TextField label="Security group name" value=field!(form, new_group.name) error=form.error("group_name") />
            <TextField
                label="Description"
                value=field!(form, new_group.description)
                error=form.error("group_description")
            />
            <SelectField
                label="VPC"
                value=field!(form, new_group.vpc)
                options=Signal::derive(move || network.with(Network::vpc_choices))
            />
            <FieldSet legend=t!(launch_configurations.let_in)>
                <Checkbox label="SSH, TCP 22, 0.0.0.0/0" checked=field!(form, new_group.ssh) />
                <Checkbox label="HTTP, TCP 80, 0.0.0.0/0" checked=field!(form, new_group.http) />
            </FieldSet>
        </Show>
        <Show when=move || !is_new.get()>
            <FieldSet legend="Security groups" error=form.error("groups")>
                <GroupTable
                    groups=Signal::derive(move || network.with(|network| network.groups.clone()))
                    chosen=field!(form, groups)
                />
            </FieldSet>
            <AllowedPorts groups=chosen ports=&[(80, "HTTP"), (22, "SSH")] />
            <Show when=several_networks>
                <Flash tone=Tone::Warn message=t!(launch_configurations.several_networks) />
            </Show>
        </Show>
    }
}

/// Step 6: everything once more.
#[component]
pub(super) fn Review(
    form: Form,
    network: Memo<Network>,
    step: RwSignal<usize>,
    /// Only a copy has a key pair before it is asked about.
    is_copy: bool,
) -> impl IntoView {
    let go = move |index: usize| move |()| step.set(index);
    let details = move || {
        form.with(|form| {
            let lines = form.user_data.lines().count();
            let data = if form.user_data.is_empty() {
                t!(launch_configurations.no_user_data_short).to_owned()
            } else if lines == 1 {
                t!(launch_configurations.line_of_user_data).to_owned()
            } else {
                t!(launch_configurations.lines_of_user_data, lines = lines)
            };
            format!("{} · {data}", form.name)
        })
    };
    let address = move || form.with(|form| form.public_address.label());
    let storage = move || {
        form.with(|form| match form.to_input() {
            Ok(input) => input.block_device_mappings.iter().map(disk_words).collect::<Vec<_>>().join("; "),
            Err(_) => format!("{} {} GiB {}", form.root.device, form.root.size, form.root.volume_type),
        })
    };
    let groups = move || {
        form.with(|form| match form.groups_from {
            GroupsFrom::New => t!(launch_configurations.new_group_words, name = form.new_group.name.as_str()),
            GroupsFrom::Existing => network.with(|network| network.group_names(&form.groups)),
        })
    };
    let key = move || form.with(|form| form.key.clone());
    view! {
        <Summary>
            <SummaryPart name="AMI Details" on_edit=go(0)>
                <span class="id">{move || form.with(|form| form.image.clone())}</span>
            </SummaryPart>
            <SummaryPart name="Instance Type" on_edit=go(1)>
                {move || form.with(|form| form.instance_type.clone())}
            </SummaryPart>
            <SummaryPart name="Launch configuration details" on_edit=go(2)>
                <p>{details}</p>
                <p class="soft">{address}</p>
            </SummaryPart>
            <SummaryPart name="Storage" on_edit=go(3)>{storage}</SummaryPart>
            <SummaryPart name="Security Groups" on_edit=go(4)>{groups}</SummaryPart>
        </Summary>
        <Show when=move || is_copy && !key().is_empty()>
            <p class="soft">{move || t!(launch_configurations.key_before, key = key())}</p>
        </Show>
    }
}
