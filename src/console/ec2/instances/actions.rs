//! What can be done with instances: the menu with its reasons, and the dialogs.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{
        AttributeBooleanValue, CreateImageInput, DescribeInstanceAttributeInput, GetConsoleOutputInput,
        Instance, InstanceAttributeName, InstanceStateName, ModifyInstanceAttributeInput,
        RebootInstancesInput, SecureBlobAttributeValue, StartInstancesInput, StopInstancesInput,
        TerminateInstancesInput,
    },
};

use super::badge::{StateAction, auto_scaling_group, state, state_word, why_not};
use crate::{
    bridge::use_read,
    console::{
        act::{ActDialogs, Acts, use_acts},
        autoscaling::groups::members::attach_to_group,
        support::{Desk, MOST_USER_DATA, Refused, decode_text, encode_user_data, name_and_id, name_of, text},
        tags::TagsDialog,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Stop,
    Reboot,
    Terminate,
    SystemLog,
    UserData,
    Protection,
    Image,
}

/// What can be done with instances. `Copy`.
#[derive(Clone, Copy)]
pub struct Actions {
    desk: Desk,
    acts: Acts,
    instances: Memo<Vec<Instance>>,
    asked: RwSignal<Option<(Question, Vec<String>)>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

impl Actions {
    /// Made by the page; its [`Dialogs`] must be on the page, too.
    #[must_use]
    pub fn new(instances: Memo<Vec<Instance>>) -> Self {
        let (acts, asked, tags) = (use_acts(), RwSignal::new(None), RwSignal::new(None));
        Self { desk: acts.desk, acts, instances, asked, tags }
    }

    /// The menu for the instances of these ids.
    #[must_use]
    pub fn menu(self, ids: &[String]) -> Vec<MenuEntry> {
        let ids = ids.to_vec();
        let none = ids.is_empty().then(|| t!(console.select_first).to_owned());
        let one = match ids.len() {
            0 => none.clone(),
            1 => None,
            _ => Some(t!(console.select_only_one).to_owned()),
        };
        let first = ids.first().cloned().unwrap_or_default();
        let asks = |label: &str, question: Question, reason: Option<String>| {
            let ids = ids.clone();
            MenuEntry::item(label, move || self.asked.set(Some((question, ids.clone())))).blocked(reason)
        };
        let start = {
            let (ids, reason) = (ids.clone(), self.why_not(StateAction::Start, &ids));
            MenuEntry::item("Start", move || self.start(&ids)).blocked(reason)
        };
        let connect = {
            let first = first.clone();
            let reason = one.clone().or_else(|| self.why_not_connect(&first));
            MenuEntry::item("Connect", move || self.connect(&first)).blocked(reason)
        };
        let more = if one.is_none() {
            MenuEntry::link("Launch More Like This", paths::create_from(Resource::Instances, "copy", &first))
        } else {
            MenuEntry::unavailable("Launch More Like This", one.clone().unwrap_or_default())
        };
        let tags = {
            let first = first.clone();
            MenuEntry::item("Add/Edit Tags", move || self.tags.set(Some(first.clone()))).blocked(one.clone())
        };
        let gone = one.clone().or_else(|| self.why_gone(&first));
        let networking = super::networking::entries(self.acts, self.find(&first), &gone);
        let change_type = {
            let own = self.find(&first).unwrap_or_default();
            let stopped = state(&own) == Some(InstanceStateName::Stopped);
            let why = gone.clone().or_else(|| (!stopped).then(|| t!(instances.type_stopped).to_owned()));
            self.acts
                .entry("Change Instance Type", why, move |desk| super::networking::change_type(desk, &own))
        };
        let attach = {
            let first = first.clone();
            let running = self.find(&first).and_then(|it| state(&it)) == Some(InstanceStateName::Running);
            let grouped = self.find(&first).and_then(|it| auto_scaling_group(&it));
            let why = gone
                .clone()
                .or_else(|| grouped.map(|name| t!(instances.in_group, name = name)))
                .or_else(|| (!running).then(|| t!(instances.attach_running).to_owned()));
            self.acts.entry("Attach to Auto Scaling Group", why, move |desk| attach_to_group(desk, &first))
        };
        let terminate = self.why_not(StateAction::Terminate, &ids).or_else(|| self.why_protected(&ids));
        vec![
            connect,
            more,
            MenuEntry::line(),
            MenuEntry::submenu(
                "Instance State",
                vec![
                    start,
                    asks("Stop", Question::Stop, self.why_not(StateAction::Stop, &ids)),
                    MenuEntry::unavailable("Stop - Hibernate", t!(instances.no_hibernation)),
                    asks("Reboot", Question::Reboot, self.why_not(StateAction::Reboot, &ids)),
                    MenuEntry::line(),
                    asks("Terminate", Question::Terminate, terminate).danger(),
                ],
            ),
            MenuEntry::submenu(
                "Instance Settings",
                vec![
                    tags,
                    attach,
                    change_type,
                    asks("Change Termination Protection", Question::Protection, gone.clone()),
                    asks("View/Change User Data", Question::UserData, gone.clone()),
                    asks("Get System Log", Question::SystemLog, gone.clone()),
                ],
            ),
            MenuEntry::submenu(
                "Image",
                vec![asks("Create Image", Question::Image, one.or_else(|| self.why_no_image(&first)))],
            ),
            MenuEntry::submenu("Networking", networking),
        ]
    }

    /// Opens the dock's terminal on an instance.
    pub fn connect(self, id: &str) {
        crate::dock::request_terminal(id.to_owned());
    }

    /// Why a terminal cannot be opened.
    #[must_use]
    pub fn why_not_connect(self, id: &str) -> Option<String> {
        let running = self.find(id).and_then(|it| state(&it)) == Some(InstanceStateName::Running);
        (!running).then(|| t!(instances.connect_running).to_owned())
    }

    fn find(self, id: &str) -> Option<Instance> {
        self.instances.with(|all| all.iter().find(|it| it.instance_id.as_deref() == Some(id)).cloned())
    }

    /// The first reason that holds for any of them.
    fn why_not(self, action: StateAction, ids: &[String]) -> Option<String> {
        if ids.is_empty() {
            return Some(t!(console.select_first).to_owned());
        }
        let reason = ids
            .iter()
            .filter_map(|id| self.find(id))
            .find_map(|it| why_not(action, state(&it)).map(|why| (it, why)));
        reason.map(|(it, why)| if ids.len() == 1 { why.to_owned() } else { format!("{}: {why}", title(&it)) })
    }

    fn why_gone(self, id: &str) -> Option<String> {
        let ending = matches!(
            self.find(id).and_then(|it| state(&it)),
            Some(InstanceStateName::Terminated | InstanceStateName::ShuttingDown)
        );
        ending.then(|| t!(instances.ending).to_owned())
    }

    fn why_no_image(self, id: &str) -> Option<String> {
        let right = matches!(
            self.find(id).and_then(|it| state(&it)),
            Some(InstanceStateName::Running | InstanceStateName::Stopped)
        );
        (!right).then(|| t!(instances.image_state).to_owned())
    }

    fn why_protected(self, ids: &[String]) -> Option<String> {
        let id = ids.iter().find(|id| self.is_protected(id))?;
        let title = self.find(id).map(|it| title(&it)).unwrap_or_default();
        Some(t!(instances.protected, name = title))
    }

    fn is_protected(self, id: &str) -> bool {
        let attribute = Some(InstanceAttributeName::DisableApiTermination);
        let input = DescribeInstanceAttributeInput {
            instance_id: Some(id.to_owned()),
            attribute,
            ..Default::default()
        };
        let answer = self.desk.bridge.ask(input).ok().and_then(|output| output.disable_api_termination);
        answer.and_then(|flag| flag.value) == Some(true)
    }

    fn start(self, ids: &[String]) {
        let input = StartInstancesInput { instance_ids: ids.to_vec(), ..Default::default() };
        if self.desk.call(input).is_some() {
            self.desk.tell(Notice::good(t!(instances.starting, names = self.names(ids))));
        }
    }

    fn stop(self, ids: &[String]) {
        let input = StopInstancesInput { instance_ids: ids.to_vec(), ..Default::default() };
        if self.desk.call(input).is_some() {
            self.desk.tell(Notice::good(t!(instances.stopping, names = self.names(ids))));
        }
    }

    fn reboot(self, ids: &[String]) {
        let input = RebootInstancesInput { instance_ids: ids.to_vec(), ..Default::default() };
        if self.desk.call(input).is_some() {
            self.desk.tell(Notice::good(t!(instances.rebooting, names = self.names(ids))));
        }
    }

    fn terminate(self, ids: &[String]) {
        let input = TerminateInstancesInput { instance_ids: ids.to_vec(), ..Default::default() };
        if self.desk.call(input).is_some() {
            self.desk.tell(Notice::good(t!(instances.terminating, names = self.names(ids))));
        }
    }

    fn names(self, ids: &[String]) -> String {
        ids.iter().map(|id| self.find(id).map_or(id.clone(), |it| title(&it))).collect::<Vec<_>>().join(", ")
    }

    fn is_asked(self, question: Question) -> Signal<bool> {
        Signal::derive(move || {
            self.asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.0 == question))
        })
    }

    /// The instances that the open dialog is about.
    fn asked_ids(self) -> Vec<String> {
        self.asked.with(|asked| asked.as_ref().map(|asked| asked.1.clone()).unwrap_or_default())
    }

    fn close(self) {
        self.asked.set(None);
    }

    /// Closes the dialog and does what it asked.
    fn answer(self, act: fn(Actions, &[String])) {
        let ids = untrack(|| self.asked_ids());
        self.close();
        act(self, &ids);
    }
}

/// Its name, else its id.
fn title(instance: &Instance) -> String {
    name_and_id(&name_of(&instance.tags), &text(&instance.instance_id))
}

/// The dialogs of the page.
#[component]
pub fn Dialogs(
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let close = move |()| actions.close();
    view! {
        <Modal
            open=actions.is_asked(Question::Stop)
            on_close=close
            title="Stop Instances"
            primary="Yes, Stop"
            on_primary=move |()| actions.answer(Actions::stop)
        >
            <p>{t!(instances.stop_question)}</p>
            <Concerned actions />
            <ul class="stack stack--tight small">
                <li>{t!(instances.stop_memory)}</li>
                <li>{t!(instances.stop_address)}</li>
                <li>{t!(instances.stop_disk)}</li>
            </ul>
            <Replaced actions />
        </Modal>
        <Modal
            open=actions.is_asked(Question::Reboot)
            on_close=close
            title="Reboot Instances"
            primary="Yes, Reboot"
            on_primary=move |()| actions.answer(Actions::reboot)
        >
            <p>{t!(instances.reboot_question)}</p>
            <Concerned actions />
        </Modal>
        <Modal
            open=actions.is_asked(Question::Terminate)
            on_close=close
            title="Terminate Instances"
            primary="Yes, Terminate"
            primary_kind=ButtonKind::Danger
            on_primary=move |()| actions.answer(Actions::terminate)
        >
            <p>{t!(instances.terminate_question)}</p>
            <Concerned actions />
            <Volumes actions />
            <Replaced actions />
            <p class="note">{t!(console.undo_stays)}</p>
        </Modal>
        <Modal open=actions.is_asked(Question::SystemLog) on_close=close title="System Log" width=ModalWidth::Wide>
            <SystemLog actions />
        </Modal>
        <UserData actions />
        <Protection actions />
        <CreateImage actions />
        <TagsDialog editing=actions.tags />
        <ActDialogs acts=actions.acts />
    }
}

/// The instances that a dialog is about.
#[component]
fn Concerned(actions: Actions) -> impl IntoView {
    let line = move |id: String| {
        let instance = actions.find(&id)?;
        Some(view! {
            <li class="row">
                <StateBadge word=state_word(&instance) />
                <b>{name_of(&instance.tags)}</b>
                <span class="id soft">{id}</span>
            </li>
        })
    };
    view! { <ul class="stack stack--tight">{move || actions.asked_ids().into_iter().map(line).collect_view()}</ul> }
}

/// What happens to the disks at a termination.
#[component]
fn Volumes(actions: Actions) -> impl IntoView {
    let lines = move || {
        actions
            .asked_ids()
            .iter()
            .filter_map(|id| actions.find(id))
            .flat_map(|instance| instance.block_device_mappings)
            .map(|device| {
                let ebs = device.ebs.unwrap_or_default();
                let (id, name) = (text(&ebs.volume_id), text(&device.device_name));
                let words = if ebs.delete_on_termination == Some(true) {
                    t!(instances.volume_goes, id = id, device = name)
                } else {
                    t!(instances.volume_stays, id = id, device = name)
                };
                view! {
                    <li class="row row--nowrap">
                        <Icon glyph=Glyph::Disk />
                        <span>{words}</span>
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ul class="stack stack--tight small">{lines}</ul> }
}

/// Members of an Auto Scaling group are replaced.
#[component]
fn Replaced(actions: Actions) -> impl IntoView {
    move || {
        let mut groups: Vec<String> = actions
            .asked_ids()
            .iter()
            .filter_map(|id| actions.find(id))
            .filter_map(|it| auto_scaling_group(&it))
            .collect();
        groups.sort();
        groups.dedup();
        groups
            .into_iter()
            .map(|name| {
                let href = paths::item(Resource::AutoScalingGroups, &name);
                view! {
                    <p class="row row--nowrap small">
                        <Icon glyph=Glyph::Reload />
                        <span>
                            {t!(instances.replaced)} " "
                            <a href=href>{name}</a>
                        </span>
                    </p>
                }
            })
            .collect_view()
    }
}

/// What the machine wrote to its console.
#[component]
fn SystemLog(actions: Actions) -> impl IntoView {
    let id = untrack(|| actions.asked_ids()).into_iter().next().unwrap_or_default();
    let wanted = id.clone();
    let read =
        use_read(move || GetConsoleOutputInput { instance_id: Some(wanted.clone()), ..Default::default() });
    let log = Memo::new(move |_| {
        read.get()
            .map(|output| output.output.as_deref().map(decode_text).unwrap_or_default())
            .unwrap_or_default()
    });
    let refused = Signal::derive(move || read.get().err());
    view! {
        <p class="soft">{t!(instances.system_log, id = id)}</p>
        <Refused error=refused />
        {move || {
            if log.with(String::is_empty) {
                view! { <Empty title=t!(instances.no_log) text=t!(instances.no_log_text) /> }.into_any()
            } else {
                view! {
                    <div class="system-log">
                        <CodeBlock code=log label="the system log" />
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

/// View/Change User Data.
#[component]
fn UserData(actions: Actions) -> impl IntoView {
    let open = actions.is_asked(Question::UserData);
    let typed = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<ApiError>);
    // The dialog starts from what the instance has when it opens.
    Effect::new(move |_| {
        if open.get() {
            let instance_id = untrack(|| actions.asked_ids()).into_iter().next();
            let attribute = Some(InstanceAttributeName::UserData);
            let input = DescribeInstanceAttributeInput { instance_id, attribute, ..Default::default() };
            let answer = actions.desk.bridge.ask(input).ok().and_then(|output| output.user_data);
            typed.set(answer.and_then(|value| value.value).as_deref().map(decode_text).unwrap_or_default());
            refused.set(None);
        }
    });
    let reason = Signal::derive(move || {
        let id = actions.asked_ids().into_iter().next()?;
        let stopped = actions.find(&id).and_then(|it| state(&it)) == Some(InstanceStateName::Stopped);
        (!stopped).then(|| t!(instances.user_data_stopped).to_owned())
    });
    let too_long = Signal::derive(move || {
        let bytes = typed.with(String::len);
        (bytes > MOST_USER_DATA).then(|| t!(instances.user_data_long, bytes = bytes))
    });
    let save = move |()| {
        let instance_id = untrack(|| actions.asked_ids()).into_iter().next();
        let value = Some(encode_user_data(&typed.get_untracked()).unwrap_or_default());
        let user_data = Some(SecureBlobAttributeValue { value });
        match actions.desk.bridge.call(ModifyInstanceAttributeInput {
            instance_id,
            user_data,
            ..Default::default()
        }) {
            Ok(_) => {
                actions.close();
                actions
                    .desk
                    .tell(Notice::good(t!(instances.user_data_saved)).plain(t!(instances.user_data_once)));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open
            on_close=move |()| actions.close()
            title="View/Change User Data"
            primary="Save"
            reason=Signal::derive(move || reason.get().or_else(|| too_long.get()))
            on_primary=save
        >
            {move || reason.get().map(|reason| view! { <Flash message=reason /> })}
            <Refused error=refused />
            <TextAreaField label="User data" value=typed lines=true hint=t!(instances.user_data_once) error=too_long />
        </Modal>
    }
}

/// Change Termination Protection.
#[component]
fn Protection(actions: Actions) -> impl IntoView {
    let open = actions.is_asked(Question::Protection);
    let on = Memo::new(move |_| {
        open.get() && actions.asked_ids().first().is_some_and(|id| actions.is_protected(id))
    });
    let change = move |()| {
        let instance_id = untrack(|| actions.asked_ids()).into_iter().next();
        let value = Some(!on.get_untracked());
        let input = ModifyInstanceAttributeInput {
            instance_id,
            disable_api_termination: Some(AttributeBooleanValue { value }),
            ..Default::default()
        };
        actions.close();
        if actions.desk.call(input).is_some() {
            let words =
                if value == Some(true) { t!(instances.protection_on) } else { t!(instances.protection_off) };
            actions.desk.tell(Notice::good(words));
        }
    };
    view! {
        <Modal
            open
            on_close=move |()| actions.close()
            title="Termination Protection"
            primary=Signal::derive(move || {
                Some(if on.get() { "Yes, Disable" } else { "Yes, Enable" }.to_owned())
            })
            on_primary=change
        >
            <Concerned actions />
            <p>{move || if on.get() { t!(instances.protection_is_on) } else { t!(instances.protection_is_off) }}</p>
        </Modal>
    }
}

/// Create Image, from an instance.
#[component]
fn CreateImage(actions: Actions) -> impl IntoView {
    let open = actions.is_asked(Question::Image);
    let name = RwSignal::new(String::new());
    let description = RwSignal::new(String::new());
    let no_reboot = RwSignal::new(false);
    let told = RwSignal::new(false);
    let refused = RwSignal::new(None::<ApiError>);
    // A new question starts with empty fields.
    Effect::new(move |_| {
        if open.get() {
            name.set(String::new());
            description.set(String::new());
            no_reboot.set(false);
            told.set(false);
            refused.set(None);
        }
    });
    let error = Signal::derive(move || {
        let wrong = told.get() && name.with(|name| name.trim().is_empty());
        wrong.then(|| t!(console.required).to_owned())
    });
    let running = Signal::derive(move || {
        let id = actions.asked_ids().into_iter().next().unwrap_or_default();
        actions.find(&id).and_then(|it| state(&it)) == Some(InstanceStateName::Running)
    });
    let create = move |()| {
        told.set(true);
        if name.with_untracked(|name| name.trim().is_empty()) {
            return;
        }
        let input = CreateImageInput {
            instance_id: untrack(|| actions.asked_ids()).into_iter().next(),
            name: Some(name.get_untracked().trim().to_owned()),
            description: Some(description.get_untracked()).filter(|words| !words.is_empty()),
            no_reboot: no_reboot.get_untracked().then_some(true),
            ..Default::default()
        };
        match actions.desk.bridge.call(input) {
            Ok(output) => {
                actions.close();
                let id = text(&output.image_id);
                let notice = Notice::good(t!(images.asked, id = id.clone()));
                let there = paths::item(Resource::Images, &id);
                actions.desk.tell(notice.link(t!(console.show, what = id), there));
            }
            Err(refusal) => refused.set(Some(refusal)),
        }
    };
    view! {
        <Modal open on_close=move |()| actions.close() title="Create Image" primary="Create Image" on_primary=create>
            <Concerned actions />
            <Refused error=refused />
            <TextField label="Image name" value=name error hint=t!(explain.image_name) />
            <TextField label="Image description" value=description optional=true />
            <Show when=move || running.get()>
                <Checkbox label="No reboot" checked=no_reboot hint=t!(instances.no_reboot) />
            </Show>
            <p class="small soft">{t!(instances.image_snapshots)}</p>
        </Modal>
    }
}
