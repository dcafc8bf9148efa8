// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announce/AnnouncementPage.h"

#include "models/domain/EventCodec.h"
#include "ui/announce/AnnouncementList.h"
#include "ui/kit/DimOverlay.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

QKeySequence announceKeys()
{
    return QKeySequence(QStringLiteral("Alt+Shift+N"));
}

/// Only the shape counts: whoever shows it tints it.
QIcon shape(kit::Glyph glyph)
{
    return kit::glyphIcon(glyph, Qt::black);
}

} // namespace

AnnouncementPage::AnnouncementPage(AnnouncementModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_announce(new QAction(shape(kit::Glyph::Announcement), tr("New announcement…"), this))
    , m_takeBack(new QAction(shape(kit::Glyph::Cross), tr("Take the announcement back"), this))
    , m_about(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Elide, this))
    , m_new(new kit::KeyButton(tr("New announcement…"), kit::keyText(announceKeys()), this))
    , m_back(new kit::KeyButton(tr("Take back"), QStringLiteral("U"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new kit::EmptyState(this))
    , m_list(new AnnouncementList(model, this))
{
    setAccessibleName(tr("Announcements"));
    m_announce->setShortcut(announceKeys());
    // Text fields take plain letters for themselves; with Alt they work there, too.
    m_takeBack->setShortcuts({QKeySequence(Qt::Key_U), QKeySequence(Qt::ALT | Qt::Key_U)});
    addAction(m_takeBack);
    build();
    connect(m_announce, &QAction::triggered, this, &AnnouncementPage::write);
    connect(m_new, &QAbstractButton::clicked, m_announce, &QAction::trigger);
    connect(m_back, &QAbstractButton::clicked, m_takeBack, &QAction::trigger);
    connect(m_takeBack, &QAction::triggered, this, [this] {
        if (const auto held = m_model.held())
            takeBack(held->key());
    });
    connect(m_list, &AnnouncementList::takeBackRequested, this, &AnnouncementPage::takeBack);
    connect(&m_model, &AnnouncementModel::updated, this, &AnnouncementPage::refresh);
    refresh();
}

void AnnouncementPage::build()
{
    m_empty->setGlyph(kit::Glyph::Announcement);
    m_empty->setTitle(tr("Nothing has been announced yet"));
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new Label(tr("Announcements"), Type::Page, &Tokens::text, Label::Fit::Whole, this));
    titles->addWidget(m_about);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(12));
    head->setSpacing(scaled(8));
    head->addLayout(titles, 1);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addWidget(m_new, 0, Qt::AlignTop);
    for (kit::KeyButton *button : {m_back, m_new})
        button->setAutoDefault(false);
    m_new->setDefault(true);
    m_empty->layout()->setContentsMargins(scaled(24), 0, scaled(24), 0);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(new kit::Rule(Qt::Horizontal, this));
    all->addWidget(m_stack, 1);
    setFocusProxy(m_list);
}

void AnnouncementPage::setMayAnnounce(bool may)
{
    m_may = may;
    refresh();
}

void AnnouncementPage::setDepartment(const QString &name)
{
    m_department = name;
    refresh();
}

void AnnouncementPage::setChannels(std::vector<AnnounceChannel> channels)
{
    m_channels = std::move(channels);
}

void AnnouncementPage::setOffline(bool offline)
{
    m_offline = offline;
    if (m_dialog)
        m_dialog->setOffline(offline);
}

void AnnouncementPage::setDraft(const AnnounceBody &draft)
{
    m_draft = draft;
}

void AnnouncementPage::refresh()
{
    restoreTakenBack();
    const bool some = m_model.rowCount() > 0;
    const auto held = m_model.held();
    m_stack->setCurrentIndex(some ? 1 : 0);
    setFocusProxy(some ? static_cast<QWidget *>(m_list) : m_may ? m_new : nullptr);
    m_empty->setSentence(m_may ? tr("An announcement is posted publicly to everybody in a channel.")
                               : tr("What supervisors announce in the channels appears here."));
    m_about->setText(m_department.isEmpty()
                         ? tr("Posted publicly in the channels, in the name of the desk")
                         : tr("Posted publicly in the channels, in the name of %1").arg(m_department));
    m_new->setVisible(m_may);
    m_announce->setEnabled(m_may);
    m_announce->setStatusTip(m_may ? tr("a post to everybody in a channel") : tr("only for supervisors"));
    m_back->setVisible(held.has_value());
    m_takeBack->setEnabled(held.has_value());
    m_takeBack->setStatusTip(held ? tr("it has not left this desk") : tr("none of yours waits here"));
}

void AnnouncementPage::write()
{
    if (m_dialog || !m_may)
        return;
    m_dialog = new AnnounceDialog(m_channels, m_department, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setOffline(m_offline);
    m_dialog->setDraft(m_draft);
    connect(m_dialog, &AnnounceDialog::confirmed, this, &AnnouncementPage::submit);
    connect(m_dialog, &AnnounceDialog::edited, this, [this] {
        m_draft = m_dialog->draft();
        Q_EMIT draftChanged(m_draft);
    });
    auto *dim = new kit::DimOverlay(window());
    connect(m_dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    dim->show();
    m_dialog->open();
}

void AnnouncementPage::submit(const AnnounceBody &announcement)
{
    Command command;
    command.id = newEventId();
    command.verb = Verb::Announce;
    command.values = announcementValues(announcement);
    command.holdMs = kTakeBackMs;
    m_submitted = command.id;
    Q_EMIT commandRequested(command);
}

bool AnnouncementPage::accepted(const QByteArray &id)
{
    if (id.isEmpty() || id != m_submitted)
        return false;
    m_submitted.clear();
    if (m_dialog)
        m_dialog->committed();
    m_draft = {};
    Q_EMIT draftChanged(m_draft);
    return true;
}

bool AnnouncementPage::failed(const QByteArray &id, const QString &problem)
{
    if (id.isEmpty() || id != m_submitted)
        return false;
    m_submitted.clear();
    if (m_dialog)
        m_dialog->setProblem(problem);
    return !m_dialog.isNull();
}

void AnnouncementPage::takeBack(const QByteArray &id)
{
    const auto &items = m_model.items();
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&id](const AnnouncementItem &item) { return item.key() == id; });
    if (found != items.end())
        m_takenBack = *found;
    Q_EMIT takeBackRequested(id);
}

/// What was written comes back to be mended. Not before the outbox has let it go: it may have left a moment
/// earlier, and nobody shall post it twice.
void AnnouncementPage::restoreTakenBack()
{
    if (!m_takenBack)
        return;
    const auto &items = m_model.items();
    const auto still = std::find_if(items.begin(), items.end(), [this](const AnnouncementItem &item) {
        return item.key() == m_takenBack->key();
    });
    if (still != items.end() && still->post.pending == PendingState::Queued)
        return;
    const AnnouncementItem back = *std::exchange(m_takenBack, std::nullopt);
    if (still != items.end() || m_dialog)
        return;
    m_draft = {back.source, back.channel, back.post.row.text.toUtf8()};
    Q_EMIT draftChanged(m_draft);
    // Not from within a change of the list.
    QMetaObject::invokeMethod(this, &AnnouncementPage::write, Qt::QueuedConnection);
}

void AnnouncementPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).base);
}

} // namespace porch
