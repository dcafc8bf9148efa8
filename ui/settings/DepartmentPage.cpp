// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DepartmentPage.h"

#include "models/domain/Rules.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/settings/ConflictView.h"
#include "ui/settings/EntryTable.h"
#include "ui/settings/PolicyForm.h"
#include "ui/settings/SectionList.h"
#include "ui/settings/SettingSections.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

QString value(const char *name)
{
    return QLatin1String(name);
}

} // namespace

DepartmentPage::DepartmentPage(QWidget *parent)
    : QWidget(parent)
    , m_list(new SectionList(this))
    , m_pages(new QStackedWidget(this))
    , m_status(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_discard(new QPushButton(tr("Discard changes"), this))
    , m_save(new kit::KeyButton(tr("Save"), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_S)), this))
    , m_saveAction(new QAction(tr("Save the department"), this))
{
    setAccessibleName(tr("Department"));
    m_list->setAccessibleName(tr("Parts of the department's settings"));
    m_save->setDefault(true);
    m_save->setProperty(kit::Style::heightProperty, 32);
    m_discard->setProperty(kit::Style::heightProperty, 32);
    m_discard->setFlat(true);
    m_discard->setAutoDefault(false);
    m_saveAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_saveAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_saveAction);
    buildSections();

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(24), scaled(12), scaled(24), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addWidget(m_status, 1, Qt::AlignVCenter);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(new kit::Rule(Qt::Vertical, this));
    middle->addWidget(m_pages, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(new kit::Rule(Qt::Horizontal, this));
    all->addLayout(foot);
    setFocusProxy(m_list);

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_save, &QAbstractButton::clicked, this, &DepartmentPage::save);
    connect(m_saveAction, &QAction::triggered, this, &DepartmentPage::save);
    connect(m_discard, &QAbstractButton::clicked, this, [this] {
        m_draft.discard();
        showAll();
    });
    m_list->setCurrentRow(0);
    showAll();
}

DepartmentPage::~DepartmentPage()
{
    // A cell that is being edited is committed when the focus leaves it, which is when the page goes.
    for (EntryTable *each : m_pages->findChildren<EntryTable *>())
        each->disconnect(this);
    m_policies->disconnect(this);
    m_list->disconnect();
}

EntryTable *DepartmentPage::table(const QString &name, const QStringList &columns, const QStringList &details,
                                  const QString &empty)
{
    EntryTable::Shape shape;
    shape.name = name;
    shape.columns = columns;
    shape.details = details;
    shape.empty = empty;
    return new EntryTable(std::move(shape));
}

void DepartmentPage::buildSections()
{
    const QStringList both{tr("English"), tr("Spanish")};
    m_policies = new PolicyForm;
    EntryTable::Shape promises;
    promises.name = tr("Promise times");
    promises.columns = QStringList{tr("Channel"), tr("Minutes")};
    promises.fixedColumns = 1;
    promises.grows = false;
    m_promises = new EntryTable(promises);
    m_categories =
        table(tr("Categories"), both, {}, tr("There is no category. Press Insert to add the first."));
    m_dispositions =
        table(tr("Dispositions"), both, {}, tr("There is no disposition. Press Insert to add the first."));
    m_templates = table(tr("Templates"), QStringList{tr("Title, English"), tr("Title, Spanish")},
                        QStringList{tr("Text, English"), tr("Text, Spanish")},
                        tr("There is no template. Press Insert to add the first."));
    m_services = table(tr("Services"), QStringList{tr("Name"), tr("How to reach it")},
                       QStringList{tr("What it does, English"), tr("What it does, Spanish")},
                       tr("No service is listed yet. Press Insert to add the first."));
    EntryTable::Shape people;
    people.name = tr("People");
    people.columns = QStringList{tr("User"), tr("Name that is shown")};
    people.fixedColumns = 1;
    people.grows = false;
    people.empty = tr("Nobody has signed in yet. Users are added with porchlightctl user add.");
    m_people = new EntryTable(people);

    addSection(tr("Department"), tr("What the department is called, and the rules that hold at every desk."),
               {value(settings::kName), value(settings::kPolicies), value(settings::kCaseNumbers)},
               m_policies);
    addSection(tr("Promise times"),
               tr("How soon residents are answered. Empty: as every channel, or %n minute(s).", nullptr,
                  static_cast<int>(kDefaultPromise / 60'000'000)),
               {value(settings::kPromise)}, m_promises);
    addSection(tr("Categories"), tr("What tips are about; officers choose one when they classify."),
               {value(settings::kCategories)}, m_categories);
    addSection(tr("Dispositions"), tr("How tips end; officers choose one when they close."),
               {value(settings::kDispositions)}, m_dispositions);
    addSection(
        tr("Templates"),
        tr("Answers that are often given. {reporter}, {channel}, {officer}, {department}, {emergency}, "
           "{service} and {contact} are filled in."),
        {value(settings::kTemplates)}, m_templates);
    addSection(tr("Services"),
               tr("Who helps where the police do not, so that “not for police” is answered too."),
               {value(settings::kServices)}, m_services);
    addSection(tr("People"), tr("How users are called on every desk."), {QStringLiteral("people")}, m_people);
    for (EntryTable *each : m_pages->findChildren<EntryTable *>())
        connect(each, &EntryTable::edited, this, &DepartmentPage::readTables);
    connect(m_policies, &PolicyForm::edited, this, &DepartmentPage::readTables);
}

void DepartmentPage::addSection(const QString &title, const QString &about, const QStringList &names,
                                QWidget *body)
{
    auto *page = new QWidget;
    Section section{title, about, names, body, nullptr, nullptr};
    section.problems = new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, page);
    section.conflict = new ConflictView(page);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    all->setSpacing(scaled(12));
    all->addWidget(new Label(title, Type::Page, &Tokens::text, Label::Fit::Elide, page));
    all->addWidget(new Label(about, Type::Body, &Tokens::text2, Label::Fit::Wrap, page));
    all->addWidget(section.conflict);
    all->addWidget(section.problems);
    all->addWidget(body, 1);
    page->setMaximumWidth(scaled(960));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    m_pages->addWidget(scroll);
    m_list->addSection(title);
    connect(section.conflict, &ConflictView::keepMineRequested, this, [this](const QString &name) {
        m_draft.keepMine(name);
        showAll();
    });
    connect(section.conflict, &ConflictView::takeTheirsRequested, this, [this](const QString &name) {
        m_draft.takeTheirs(name);
        showAll();
    });
    m_sections.push_back(std::move(section));
}

void DepartmentPage::showSection(int index)
{
    m_list->setCurrentRow(index);
}

void DepartmentPage::setDepartment(const DepartmentSettings &settings, const DepartmentDraft::Names &names)
{
    m_draft.setLog(settings, names);
    showAll();
}

void DepartmentPage::setChannels(const QStringList &channels)
{
    if (channels == m_channels)
        return;
    m_channels = channels;
    showAll();
}

void DepartmentPage::setPending(const std::vector<PendingAction> &pending)
{
    m_draft.setPending(pending);
    refresh();
}

void DepartmentPage::setLinkState(const LinkState &state)
{
    m_link = state;
    refresh();
}

void DepartmentPage::failed(const QByteArray &id, const QString &problem)
{
    m_draft.failed(id, problem);
    refresh();
}

/// From the draft to the fields; those that agree already are left alone, so that no cursor jumps.
void DepartmentPage::showAll()
{
    {
        const QScopedValueRollback guard(m_showing, true);
        const DepartmentSettings &now = m_draft.settings();
        m_policies->show(now);
        m_promises->setRows(sections::promiseRows(now, m_channels));
        m_categories->setRows(sections::rowsOf(now.categories));
        m_dispositions->setRows(sections::rowsOf(now.dispositions));
        m_templates->setRows(sections::rowsOf(now.templates));
        m_services->setRows(sections::rowsOf(now.services));
        m_people->setRows(sections::rowsOf(m_draft.names()));
    }
    refresh();
}

void DepartmentPage::readTables()
{
    if (m_showing)
        return;
    DepartmentSettings &now = m_draft.settings();
    m_policies->writeTo(now);
    sections::writePromises(m_promises->rows(), now);
    now.categories = sections::choicesOf(m_categories->rows());
    now.dispositions = sections::choicesOf(m_dispositions->rows());
    now.templates = sections::templatesOf(m_templates->rows());
    now.services = sections::servicesOf(m_services->rows());
    m_draft.names() = sections::namesOf(m_people->rows());
    refresh();
}

bool DepartmentPage::belongs(const Section &section, const QString &name)
{
    return section.names.contains(name.startsWith(QLatin1String("user:")) ? QStringLiteral("people") : name);
}

void DepartmentPage::refreshSection(std::size_t index, const QStringList &changed,
                                    const std::vector<SettingProblem> &problems)
{
    const Section &section = m_sections[index];
    QStringList sentences;
    for (const SettingProblem &problem : problems) {
        if (belongs(section, problem.name))
            sentences += problem.sentence;
    }
    section.problems->setText(sentences.join(u'\n'));
    section.problems->setVisible(!sentences.isEmpty());
    const auto &conflicts = m_draft.conflicts();
    const auto conflict = std::find_if(conflicts.begin(), conflicts.end(), [&](const SettingConflict &one) {
        return belongs(section, one.name);
    });
    const bool isContested = conflict != conflicts.end();
    section.conflict->setVisible(isContested);
    if (isContested)
        section.conflict->show(*conflict, section.title);
    const bool isChanged = std::any_of(changed.begin(), changed.end(),
                                       [&](const QString &name) { return belongs(section, name); });
    const bool isBad = !sentences.isEmpty() || isContested;
    m_list->setMark(static_cast<int>(index),
                    isBad       ? tr("look here")
                    : isChanged ? tr("changed")
                                : QString(),
                    isBad);
}

void DepartmentPage::refresh()
{
    const QStringList changed = m_draft.changed();
    const std::vector<SettingProblem> problems = DraftCheck::problems(m_draft);
    for (std::size_t n = 0; n < m_sections.size(); ++n)
        refreshSection(n, changed, problems);
    const bool canSave = !changed.isEmpty() && problems.empty() && m_draft.conflicts().empty();
    m_save->setEnabled(canSave);
    m_saveAction->setEnabled(canSave);
    m_discard->setEnabled(!changed.isEmpty());
    const bool isBad = !problems.empty() || !m_draft.conflicts().empty() ||
                       m_draft.saving() == DepartmentDraft::Saving::Refused;
    m_status->setInk(isBad ? &Tokens::overdue : &Tokens::text2);
    m_status->setText(statusWords(changed, problems));
    m_saveAction->setStatusTip(canSave ? QString() : m_status->text());
}

QString DepartmentPage::statusWords(const QStringList &changed,
                                    const std::vector<SettingProblem> &problems) const
{
    using Saving = DepartmentDraft::Saving;
    if (!m_draft.conflicts().empty())
        return tr("Another administrator changed the same meanwhile: choose which holds.");
    if (!changed.isEmpty() && !problems.empty())
        return problems.front().sentence;
    if (m_draft.saving() == Saving::Refused)
        return tr("Not saved: %1").arg(m_draft.refusal());
    if (!changed.isEmpty())
        return tr("%n change(s) on this desk only, until they are saved.", nullptr,
                  static_cast<int>(changed.size()));
    switch (m_draft.saving()) {
    case Saving::Pending:
        return m_link.phase == LinkState::Phase::Live
                   ? tr("Saving…")
                   : tr("Kept on this desk. It goes to the department when the log can be reached.");
    case Saving::Saved:
        return tr("Saved. Every desk has it.");
    case Saving::Nothing:
    case Saving::Refused:
        break;
    }
    return tr("Nothing is changed.");
}

void DepartmentPage::save()
{
    if (!m_save->isEnabled())
        return;
    const std::vector<Command> commands = m_draft.save();
    showAll();
    for (const Command &command : commands)
        Q_EMIT commandRequested(command);
}

void DepartmentPage::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, m_pages->geometry().bottom() + 1, width(), height()), t.window);
}

} // namespace porch
