//! The wizard “Launch Instance”, from the image to the key pair.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{
        AuthorizeSecurityGroupIngressInput, DescribeImagesInput, DescribeInstanceTypesInput,
        DescribeInstancesInput, DescribeKeyPairsInput, Image, InstanceTypeInfo, VolumeType,
    },
};

use super::launch_form::{LaunchForm, PublicIp, STEPS};
use crate::{
    bridge::use_read,
    console::{
        ec2::{
            images,
            key_pairs::actions::CreateKeyPair,
            security_groups::{
                create::GroupForm,
                rules::{RuleForm, RuleKind, RulesEditor, RulesTable, to_permissions},
            },
        },
        forms::{FormState, field, forget_what_is_gone},
        network::{Network, use_network},
        support::{Desk, Refused, filter, name_and_id, refusal, text, use_desk},
        tags::{Pairs, TagRows},
    },
    paths::{self, Resource, use_query},
    t,
    ui::*,
};

/// What all steps share. `Copy`.
#[derive(Clone, Copy)]
struct Launch {
    desk: Desk,
    form: FormState<LaunchForm>,
    network: Memo<Network>,
    step: RwSignal<usize>,
    tags: RwSignal<Pairs>,
    rules: RwSignal<Vec<RuleForm>>,
    rule_errors: RwSignal<Vec<Option<String>>>,
    /// The new group, once it is made: a second try does not make it again.
    made_group: RwSignal<Option<String>>,
    refused: RwSignal<Option<ApiError>>,
}

/// The wizard.
#[component]
pub fn Page() -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let image = use_query("image").get_untracked();
    let copy = use_query("copy").get_untracked();
    let first = first_form(desk, &network.get_untracked(), image.as_deref(), copy.as_deref());
    let began_with_image = !first.image.is_empty();
    let launch = Launch {
        desk,
        form: FormState::new(first, LaunchForm::check),
        network,
        step: RwSignal::new(usize::from(began_with_image)),
        tags: RwSignal::new(Pairs::new()),
        rules: RwSignal::new(vec![RuleForm::anywhere(RuleKind::Ssh)]),
        rule_errors: RwSignal::new(Vec::new()),
        made_group: RwSignal::new(None),
        refused: RwSignal::new(None),
    };
    let asking_key = RwSignal::new(false);
    let form = launch.form;
    let chosen = move |read: fn(&LaunchForm) -> String| {
        move || Some(form.with(read)).filter(|words| !words.is_empty())
    };
    let steps = vec![
        WizardStep::new("Choose AMI", move || view! { <ChooseImage launch /> })
            .chosen(chosen(|form| form.image.clone()))
            .valid(move || form.check(STEPS[0])),
        WizardStep::new("Choose Instance Type", move || view! { <ChooseType launch /> })
            .chosen(chosen(|form| form.instance_type.clone()))
            .valid(move || form.check(STEPS[1])),
        WizardStep::new("Configure Instance", move || view! { <Configure launch /> })
            .chosen(chosen(|form| form.subnet.clone()))
            .valid(move || form.check(STEPS[2])),
        WizardStep::new("Add Storage", move || view! { <Storage launch /> })
            .chosen(chosen(|form| format!("{} GiB, {}", form.size.trim(), form.volume_type)))
            .valid(move || form.check(STEPS[3])),
        WizardStep::new("Add Tags", move || view! { <TagRows rows=launch.tags /> }),
        WizardStep::new("Configure Security Group", move || view! { <Groups launch /> }).valid(move || {
            let rules_right = check_rules(launch);
            form.check(STEPS[5]) && rules_right
        }),
        WizardStep::new("Review", move || view! { <Review launch /> }),
    ];
    view! {
        <Wizard
            label="Launch Instance"
            steps
            current=launch.step
            finish="Launch"
            on_finish=move |()| {
                launch.refused.set(None);
                asking_key.set(true);
            }
            on_cancel=move |()| desk.go(&paths::list(Resource::Instances))
            skip_to_review=true
        />
        <KeyDialog launch open=asking_key />
    }
}

/// What the wizard begins with.
fn first_form(desk: Desk, network: &Network, image: Option<&str>, copy: Option<&str>) -> LaunchForm {
    let vpc = network.usual_vpc();
    let subnets = network.subnets_of(&vpc);
    let subnet = subnets.iter().find(|subnet| subnet.is_public).or(subnets.first());
    let number = (1..).find(|number| {
        let name = format!("launch-wizard-{number}");
        !network.groups.iter().any(|group| group.name == name)
    });
    let mut form = LaunchForm {
        image: String::new(),
        root: None,
        instance_type: "t2.micro".to_owned(),
        count: "1".to_owned(),
        subnet: subnet.map(|subnet| subnet.id.clone()).unwrap_or_default(),
        vpc,
        public_ip: PublicIp::Subnet,
        protection: false,
        user_data: String::new(),
        size: "8".to_owned(),
        volume_type: VolumeType::Gp2,
        delete_on_termination: true,
        new_group: true,
        group: GroupForm {
            name: format!("launch-wizard-{}", number.unwrap_or(1)),
            description: format!(
                "launch-wizard-{} created {}",
                number.unwrap_or(1),
                desk.bridge.now_untracked().iso_millis()
            ),
            vpc: String::new(),
        },
        groups: Vec::new(),
    };
    let mut wanted = image.map(str::to_owned);
    if let Some(id) = copy {
        let input = DescribeInstancesInput { instance_ids: vec![id.to_owned()], ..Default::default() };
        let answer = desk.bridge.ask(input).unwrap_or_default();
        if let Some(instance) = answer.reservations.iter().flat_map(|it| &it.instances).next() {
            form.copy_of(instance);
            wanted = instance.image_id.clone();
        }
    }
    if let Some(id) = wanted {
        let input = DescribeImagesInput { image_ids: vec![id], ..Default::default() };
        if let Some(image) = desk.bridge.ask(input).ok().and_then(|mut answer| answer.images.pop()) {
            form.choose_image(&image);
        }
    }
    form
}

fn check_rules(launch: Launch) -> bool {
    let wrong = launch
        .form
        .get_untracked()
        .new_group
        .then(|| to_permissions(&launch.rules.get_untracked()).err())
        .flatten();
    let right = wrong.is_none();
    launch.rule_errors.set(wrong.unwrap_or_default());
    right
}

#[component]
fn ChooseImage(launch: Launch) -> impl IntoView {
    // Who comes with an image of their own sees it.
    let image = launch.form.get_untracked().image;
    let filters = vec![filter("image-id", &image)];
    let own = DescribeImagesInput { owners: vec!["self".to_owned()], filters, ..Default::default() };
    let own_first = !image.is_empty() && launch.desk.bridge.ask(own).is_ok_and(|out| !out.images.is_empty());
    let own = RwSignal::new(own_first);
    let read = use_read(move || images::list::of(!own.get()));
    let images = Memo::new(move |_| read.get().map(|out| out.images.clone()).unwrap_or_default());
    let choices = Signal::derive(move || {
        images.with(|images| {
            images
                .iter()
                .map(|image| Choice::new(text(&image.image_id), title(image)).hint(hint(image)))
                .collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| launch.form.with(|form| form.image.clone()));
    let choose = move |id: String| {
        let image = images
            .with_untracked(|images| images.iter().find(|it| it.image_id.as_ref() == Some(&id)).cloned());
        if let Some(image) = image {
            launch.form.update(|form| form.choose_image(&image));
        }
    };
    view! {
        <div class="stack">
            <div class="row">
                <RadioGroup
                    label=t!(launch.whose_image)
                    hide_label=true
                    look=RadioLook::Segmented
                    value=own
                    options=vec![Choice::new(false, "Quick Start"), Choice::new(true, "My AMIs")]
                />
            </div>
            {move || {
                images
                    .with(Vec::is_empty)
                    .then(|| view! { <Empty title=t!(images.none) text=t!(images.none_text) /> })
            }}
            <RadioGroup
                label="Amazon Machine Image (AMI)"
                look=RadioLook::Stack
                value=Binding::new(chosen, choose)
                options=choices
                error=launch.form.error("image")
            />
        </div>
    }
}

fn title(image: &Image) -> String {
    name_and_id(&text(&image.name), &text(&image.image_id))
}

fn hint(image: &Image) -> String {
    let words = [
        text(&image.description),
        image.root_device_type.map(|it| it.to_string()).unwrap_or_default(),
        image.virtualization_type.map(|it| it.to_string()).unwrap_or_default(),
        image.architecture.map(|it| it.to_string()).unwrap_or_default(),
        image.state.filter(|it| it.as_str() != "available").map(|it| it.to_string()).unwrap_or_default(),
    ];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[component]
fn ChooseType(launch: Launch) -> impl IntoView {
    let read = use_read(DescribeInstanceTypesInput::default);
    let types = Memo::new(move |_| {
        let mut types = read.get().map(|out| out.instance_types.clone()).unwrap_or_default();
        types.sort_by_key(|it| (it.free_tier_eligible != Some(true), family(it), memory(it)));
        types
    });
    let columns = vec![
        Column::text("type", "Type", |it: &InstanceTypeInfo| text(&it.instance_type)).heading(),
        Column::number("vcpus", "vCPUs", |it: &InstanceTypeInfo| {
            it.v_cpu_info.as_ref().and_then(|it| it.default_v_cpus).map(Into::into)
        }),
        Column::text("memory", "Memory (GiB)", |it: &InstanceTypeInfo| gib(memory(it)))
            .sort_by(|it| SortKey::Number(memory(it).into())),
        Column::text("free", "Free tier", |it: &InstanceTypeInfo| {
            if it.free_tier_eligible == Some(true) { t!(launch.free_tier).to_owned() } else { String::new() }
        }),
    ];
    let selected = Signal::derive(move || vec![launch.form.with(|form| form.instance_type.clone())]);
    let on_select = move |keys: Vec<String>| {
        if let Some(key) = keys.into_iter().next() {
            launch.form.update(|form| form.instance_type = key);
        }
    };
    view! {
        <Table
            what="instance types"
            rows=types
            row_key=|it: InstanceTypeInfo| text(&it.instance_type)
            columns
            selection=Selection::One
            selected
            on_select
        />
        {move || launch.form.error("instance_type").get().map(|error| view! { <Flash tone=Tone::Bad message=error /> })}
    }
}

fn family(info: &InstanceTypeInfo) -> String {
    let name = text(&info.instance_type);
    name.split_once('.').map(|(family, _)| family.to_owned()).unwrap_or(name)
}

fn memory(info: &InstanceTypeInfo) -> i64 {
    info.memory_info.as_ref().and_then(|it| it.size_in_mi_b).unwrap_or_default()
}

/// MiB as the console writes them: `0.5`, `1`, `16`.
fn gib(mib: i64) -> String {
    if mib % 1024 == 0 {
        (mib / 1024).to_string()
    } else {
        format!("{}.{}", mib / 1024, mib % 1024 * 10 / 1024)
    }
}

#[component]
fn Configure(launch: Launch) -> impl IntoView {
    let Launch { form, network, .. } = launch;
    let vpcs = Signal::derive(move || network.with(Network::vpc_choices));
    let subnets = Signal::derive(move || {
        let vpc = form.with(|form| form.vpc.clone());
        let subnets = network.with(|network| network.subnets_of(&vpc));
        subnets
            .into_iter()
            .map(|it| Choice::new(it.id.clone(), it.title()).hint(it.words()))
            .collect::<Vec<_>>()
    });
    let vpc = Memo::new(move |_| form.with(|form| form.vpc.clone()));
    let choose_vpc = move |vpc: String| {
        let first =
            network.with_untracked(|network| network.subnets_of(&vpc).first().map(|it| it.id.clone()));
        form.update(|form| {
            form.vpc = vpc;
            form.subnet = first.unwrap_or_default();
            form.groups.clear();
        });
    };
    let by_subnet = move || {
        let subnet = form.with(|form| form.subnet.clone());
        let gives = network
            .with(|network| network.subnets.iter().any(|it| it.id == subnet && it.hands_out_addresses));
        format!("Use subnet setting ({})", if gives { "Enable" } else { "Disable" })
    };
    let addresses = Signal::derive(move || {
        vec![
            Choice::new(PublicIp::Subnet, by_subnet()),
            Choice::new(PublicIp::Enable, "Enable"),
            Choice::new(PublicIp::Disable, "Disable"),
        ]
    });
    view! {
        <div class="stack">
            <TextField
                label="Number of instances"
                kind=InputKind::Number
                value=field!(form, count)
                error=form.error("count")
            />
            <SelectField label="Network" value=Binding::new(vpc, choose_vpc) options=vpcs />
            <SelectField label="Subnet" value=field!(form, subnet) options=subnets error=form.error("subnet") />
            <SelectField
                label="Auto-assign Public IP"
                value=field!(form, public_ip)
                options=addresses
                hint=t!(launch.public_ip_hint)
            />
            <Checkbox
                label="Protect against accidental termination"
                checked=field!(form, protection)
                hint=t!(launch.protection_hint)
            />
            <Disclosure summary="Advanced Details" open=!form.get_untracked().user_data.is_empty()>
                <TextAreaField
                    label="User data"
                    value=field!(form, user_data)
                    lines=true
                    optional=true
                    hint=t!(launch.user_data_hint)
                    error=form.error("user_data")
                />
            </Disclosure>
        </div>
    }
}

#[component]
fn Storage(launch: Launch) -> impl IntoView {
    let form = launch.form;
    let device = move || form.with(|form| form.root.clone().map(|root| root.0).unwrap_or_default());
    let least = move || form.with(|form| form.root.as_ref().map_or(1, |root| root.1));
    let types = [VolumeType::Gp2, VolumeType::Gp3, VolumeType::Standard]
        .map(|it| Choice::new(it, it.as_str()))
        .to_vec();
    view! {
        <div class="stack">
            <Facts layout=FactsLayout::Lines>
                <Fact name="Volume">
                    "Root " <span class="id">{device}</span>
                </Fact>
            </Facts>
            <TextField
                label="Size (GiB)"
                kind=InputKind::Number
                value=field!(form, size)
                error=form.error("size")
                hint=Signal::derive(move || Some(t!(launch.size_hint, least = least())))
            />
            <SelectField label="Volume Type" value=field!(form, volume_type) options=types />
            <Checkbox
                label="Delete on Termination"
                checked=field!(form, delete_on_termination)
                hint=t!(images.delete_hint)
            />
        </div>
    }
}

#[component]
fn Groups(launch: Launch) -> impl IntoView {
    let form = launch.form;
    let is_new = Memo::new(move |_| form.with(|form| form.new_group));
    view! {
        <div class="stack">
            <RadioGroup
                label="Assign a security group"
                value=field!(form, new_group)
                options=vec![
                    Choice::new(true, "Create a new security group"),
                    Choice::new(false, "Select an existing security group"),
                ]
            />
            {move || {
                if is_new.get() {
                    view! {
                        <TextField label="Security group name" value=field!(form, group.name) error=form.error("name") />
                        <TextField
                            label="Description"
                            value=field!(form, group.description)
                            error=form.error("description")
                        />
                        <RulesEditor rules=launch.rules errors=launch.rule_errors />
                    }
                        .into_any()
                } else {
                    view! { <ExistingGroups launch /> }.into_any()
                }
            }}
        </div>
    }
}

#[component]
fn ExistingGroups(launch: Launch) -> impl IntoView {
    let Launch { form, network, .. } = launch;
    let groups = Memo::new(move |_| {
        let vpc = form.with(|form| form.vpc.clone());
        network.with(|network| network.groups_of(&vpc))
    });
    let there = move || groups.with(|groups| groups.iter().map(|group| group.id.clone()).collect());
    forget_what_is_gone(field!(form, groups), there);
    let line = move |id: String, title: String, words: String| {
        let (own, press) = (id.clone(), id);
        let checked = Memo::new(move |_| form.with(|form| form.groups.contains(&own)));
        let change = move |on: bool| {
            form.update(|form| {
                form.groups.retain(|it| *it != press);
                if on {
                    form.groups.push(press.clone());
                }
            });
        };
        view! { <Checkbox label=title checked=Binding::new(checked, change) hint=words /> }
    };
    view! {
        <FieldSet legend="Security groups" error=form.error("groups")>
            {move || {
                groups
                    .get()
                    .into_iter()
                    .map(|it| line(it.id.clone(), name_and_id(&it.name, &it.id), it.words()))
                    .collect_view()
            }}
        </FieldSet>
    }
}

#[component]
fn Review(launch: Launch) -> impl IntoView {
    let Launch { form, network, .. } = launch;
    let go = move |index: usize| move |()| launch.step.set(index);
    let member = move |read: fn(&LaunchForm) -> String| move || form.with(read);
    let image = move || {
        let id = form.with(|form| form.image.clone());
        let input = DescribeImagesInput { image_ids: vec![id.clone()], ..Default::default() };
        let image = launch.desk.bridge.ask(input).ok().and_then(|mut out| out.images.pop());
        image.map_or(id, |image| title(&image))
    };
    let subnet = move || {
        let id = form.with(|form| form.subnet.clone());
        network.with(|network| {
            network.subnets.iter().find(|it| it.id == id).map(|it| format!("{}, {}", it.title(), it.words()))
        })
    };
    let tags = move || {
        let words = launch.tags.get().into_iter().map(|(key, value)| format!("{key} = {value}"));
        let words = words.collect::<Vec<_>>().join(", ");
        if words.is_empty() { t!(table.nothing).to_owned() } else { words }
    };
    let groups = move || {
        if form.with(|form| form.new_group) {
            return view! {
                <p>{form.with(|form| form.group.name.clone())}</p>
                <RulesTable rules=launch.rules />
            }
            .into_any();
        }
        let ids = form.with(|form| form.groups.clone());
        let chosen = network.with(|network| {
            let chosen = network.groups.iter().filter(|it| ids.contains(&it.id));
            chosen.map(|it| view! { <p>{format!("{}: {}", it.name, it.words())}</p> }).collect_view()
        });
        chosen.into_any()
    };
    view! {
        <Summary>
            <SummaryPart name="AMI" on_edit=go(0)>
                {image}
            </SummaryPart>
            <SummaryPart name="Instance Type" on_edit=go(1)>
                {member(|form| form.instance_type.clone())}
            </SummaryPart>
            <SummaryPart name="Instance Details" on_edit=go(2)>
                <p>{move || t!(launch.count, count = form.with(|form| form.count.trim().to_owned()))}</p>
                <p>{subnet}</p>
                {move || {
                    form.with(|form| !form.user_data.is_empty())
                        .then(|| view! { <CodeBlock code=form.with(|form| form.user_data.clone()) label="User data" /> })
                }}
            </SummaryPart>
            <SummaryPart name="Storage" on_edit=go(3)>
                {member(|form| format!("{} GiB, {}", form.size.trim(), form.volume_type))}
            </SummaryPart>
            <SummaryPart name="Tags" on_edit=go(4)>
                {tags}
            </SummaryPart>
            <SummaryPart name="Security Groups" on_edit=go(5)>
                {groups}
            </SummaryPart>
        </Summary>
    }
}

/// Which way to prove who one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KeyChoice {
    Existing,
    None,
}

/// “Select an existing key pair or create a new key pair”, and the launch itself.
#[component]
fn KeyDialog(launch: Launch, open: RwSignal<bool>) -> impl IntoView {
    let read = use_read(DescribeKeyPairsInput::default);
    let names = Memo::new(move |_| {
        let pairs = read.get().map(|out| out.key_pairs.clone()).unwrap_or_default();
        pairs.iter().map(|pair| text(&pair.key_name)).collect::<Vec<_>>()
    });
    let first = names.with_untracked(|names| names.first().cloned());
    let kind = RwSignal::new(if first.is_some() { KeyChoice::Existing } else { KeyChoice::None });
    let key = RwSignal::new(first.unwrap_or_default());
    let acknowledged = RwSignal::new(false);
    let creating = RwSignal::new(false);
    let reason = Signal::derive(move || {
        if kind.get() == KeyChoice::Existing && key.with(String::is_empty) {
            return Some(t!(launch.key_missing).to_owned());
        }
        (!acknowledged.get()).then(|| t!(launch.acknowledge_first).to_owned())
    });
    let start = move |()| {
        let key = (kind.get_untracked() == KeyChoice::Existing).then(|| key.get_untracked());
        match run(launch, key) {
            Ok((count, id)) => {
                open.set(false);
                let notice = Notice::good(t!(launch.started, count = count)).plain(t!(launch.started_plain));
                launch.desk.arrive(&paths::item(Resource::Instances, id), notice);
            }
            Err(error) => launch.refused.set(error),
        }
    };
    let names_as_choices = Signal::derive(move || {
        names.get().into_iter().map(|name| Choice::new(name.clone(), name)).collect::<Vec<_>>()
    });
    let created = move |name: String| {
        key.set(name);
        kind.set(KeyChoice::Existing);
    };
    let acknowledgement = Signal::derive(move || match kind.get() {
        KeyChoice::Existing => t!(launch.have_key, name = key.get()),
        KeyChoice::None => t!(launch.no_key).to_owned(),
    });
    view! {
        <Modal
            open
            on_close=move |()| open.set(false)
            title="Select an existing key pair or create a new key pair"
            primary="Launch Instances"
            reason
            on_primary=start
        >
            <Refused error=launch.refused />
            <p class="small soft">{t!(key_pairs.none_text)}</p>
            <RadioGroup
                label="Key pair"
                hide_label=true
                value=kind
                options=vec![
                    Choice::new(KeyChoice::Existing, "Choose an existing key pair"),
                    Choice::new(KeyChoice::None, "Proceed without a key pair"),
                ]
            />
            <Show when=move || kind.get() == KeyChoice::Existing>
                <SelectField label="Select a key pair" value=key options=names_as_choices />
                <div class="row">
                    <Button on_press=move |()| creating.set(true)>"Create a new key pair"</Button>
                </div>
            </Show>
            <Checkbox label=acknowledgement checked=acknowledged />
        </Modal>
        <CreateKeyPair open=creating on_created=created />
    }
}

/// Makes the new group if one is wanted, and launches. Answers how many there are and the id of the first.
fn run(launch: Launch, key: Option<String>) -> Result<(usize, String), Option<ApiError>> {
    let form = launch.form.get_untracked();
    let groups = if form.new_group { vec![group(launch, &form)?] } else { form.groups.clone() };
    // The wizard has checked every step before it asks for the key.
    let input = form.to_input(groups, key, &launch.tags.get_untracked()).map_err(|_| None)?;
    let reservation = launch.desk.bridge.call(input).map_err(Some)?;
    let first = reservation.instances.first().map(|it| text(&it.instance_id)).unwrap_or_default();
    Ok((reservation.instances.len(), first))
}

fn group(launch: Launch, form: &LaunchForm) -> Result<String, Option<ApiError>> {
    if let Some(id) = launch.made_group.get_untracked() {
        return Ok(id);
    }
    let group = GroupForm { vpc: form.vpc.clone(), ..form.group.clone() };
    let input = group.to_input().map_err(|_| None)?;
    let id = text(&launch.desk.bridge.call(input).map_err(Some)?.group_id);
    launch.made_group.set(Some(id.clone()));
    let ip_permissions = to_permissions(&launch.rules.get_untracked()).unwrap_or_default();
    if !ip_permissions.is_empty() {
        let rules = AuthorizeSecurityGroupIngressInput {
            group_id: Some(id.clone()),
            ip_permissions,
            ..Default::default()
        };
        if let Err(error) = launch.desk.bridge.call(rules) {
            launch.desk.tell(refusal(&error));
        }
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::gib;

    #[test]
    fn memory_is_shown_in_gib() {
        assert_eq!((gib(512), gib(1024), gib(16_384)), ("0.5".to_owned(), "1".to_owned(), "16".to_owned()));
    }
}
