// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announce/AnnounceDialog.h"

#include "models/items/ConversationWords.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

AnnounceDialog::AnnounceDialog(std::vector<AnnounceChannel> channels, QString department, QWidget *parent)
    : QDialog(parent)
    , m_channels(std::move(channels))
    , m_department(std::move(department))
    , m_channel(new QComboBox(this))
    , m_field(new QPlainTextEdit(this))
    , m_audience(new Label({}, Type::Body, &Tokens::text, Label::Fit::Wrap, this))
    , m_counter(new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Whole, this))
    , m_problem(new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this))
    , m_cancel(new kit::KeyButton(tr("Cancel"), kit::keyText(QKeySequence(Qt::Key_Escape)), this))
    , m_confirm(
          new kit::KeyButton(tr("Announce"), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this))
{
    build();
    const bool several =
        std::any_of(m_channels.begin(), m_channels.end(), [this](const AnnounceChannel &channel) {
            return channel.source != m_channels.front().source;
        });
    for (const AnnounceChannel &channel : m_channels) {
        const QString name = u'#' + channel.title;
        //: a channel, where it is
        m_channel->addItem(several ? tr("%1 (%2)").arg(name, ConversationWords::sourceName(channel.source))
                                   : name);
    }
    // Where there is a choice, nobody posts to the first by an oversight.
    m_channel->setCurrentIndex(m_channels.size() == 1 ? 0 : -1);
    (m_channel->currentIndex() < 0 ? static_cast<QWidget *>(m_channel) : m_field)->setFocus();
    refresh();
}

void AnnounceDialog::build()
{
    setWindowTitle(tr("New announcement"));
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setPlaceholderText(tr("Choose a channel"));
    m_channel->setMaxVisibleItems(20);
    kit::setTextType(*m_field, Type::Body);
    m_field->setAccessibleName(tr("Announcement"));
    m_field->setTabChangesFocus(true);
    m_field->setMinimumHeight(scaled(140));
    m_cancel->setAutoDefault(false);
    m_cancel->setFlat(true);
    m_confirm->setDefault(true);

    const auto head = [this](const QString &words, QWidget *of) {
        auto *label = new Label(words, Type::State, &Tokens::text2, Label::Fit::Whole, this);
        label->setBuddy(of);
        return label;
    };
    auto *audience = new QHBoxLayout;
    audience->setSpacing(scaled(8));
    audience->addWidget(new kit::GlyphLabel(kit::Glyph::Announcement, &Tokens::due, this), 0, Qt::AlignTop);
    audience->addWidget(m_audience, 1);
    auto *hints = new QHBoxLayout;
    hints->addWidget(m_problem, 1);
    hints->addStretch(0);
    hints->addWidget(m_counter, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(8));
    all->addWidget(new Label(tr("New announcement"), Type::Title, &Tokens::text, Label::Fit::Whole, this));
    all->addSpacing(scaled(4));
    all->addWidget(head(tr("Channel"), m_channel));
    all->addWidget(m_channel);
    all->addWidget(head(tr("What everybody in it reads"), m_field));
    all->addWidget(m_field, 1);
    all->addLayout(hints);
    all->addLayout(audience);
    all->addSpacing(scaled(4));
    all->addLayout(buttons);
    setMinimumWidth(scaled(560));

    connect(m_channel, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_problem->setText({});
        refresh();
        Q_EMIT edited();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, &AnnounceDialog::confirm);
}

const AnnounceChannel *AnnounceDialog::chosen() const
{
    const int index = m_channel->currentIndex();
    return index < 0 || index >= int(m_channels.size()) ? nullptr : &m_channels[std::size_t(index)];
}

void AnnounceDialog::setDraft(const AnnounceBody &draft)
{
    const auto found =
        std::find_if(m_channels.begin(), m_channels.end(), [&draft](const AnnounceChannel &channel) {
            return channel.source == draft.source && channel.channel == draft.channel;
        });
    if (found != m_channels.end())
        m_channel->setCurrentIndex(int(found - m_channels.begin()));
    m_field->setPlainText(QString::fromUtf8(draft.text));
    m_field->moveCursor(QTextCursor::End);
    if (m_channel->currentIndex() >= 0)
        m_field->setFocus();
}

AnnounceBody AnnounceDialog::draft() const
{
    AnnounceBody draft;
    if (const AnnounceChannel *channel = chosen()) {
        draft.source = channel->source;
        draft.channel = channel->channel;
    }
    draft.text = m_field->toPlainText().toUtf8();
    return draft;
}

void AnnounceDialog::setOffline(bool offline)
{
    m_offline = offline;
    refresh();
}

void AnnounceDialog::committed()
{
    accept();
}

void AnnounceDialog::setProblem(const QString &problem)
{
    m_committing = false;
    m_field->setReadOnly(false);
    m_problem->setText(problem);
    refresh();
}

QString AnnounceDialog::missing() const
{
    const int length = m_field->document()->characterCount() - 1;
    if (m_channels.empty())
        return tr("No bridge carries posts to a channel");
    if (!chosen())
        return tr("Choose a channel first");
    if (m_field->toPlainText().trimmed().isEmpty())
        return tr("Write something first");
    return length > kLimit ? tr("Too long by %n character(s)", nullptr, length - kLimit) : QString();
}

void AnnounceDialog::confirm()
{
    if (m_committing || !missing().isEmpty())
        return;
    m_committing = true;
    m_field->setReadOnly(true);
    refresh();
    AnnounceBody announcement = draft();
    announcement.text = announcement.text.trimmed();
    Q_EMIT confirmed(announcement);
}

void AnnounceDialog::refresh()
{
    const int length = m_field->document()->characterCount() - 1;
    const QLocale locale;
    //: Characters written of how many are allowed
    m_counter->setText(tr("%1 / %2").arg(locale.toString(length), locale.toString(kLimit)));
    m_counter->setAccessibleName(
        tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(kLimit)));
    m_counter->setInk(length > kLimit ? &Tokens::overdue : &Tokens::text3);
    const QString name = m_department.isEmpty() ? tr("the desk") : m_department;
    QString audience;
    if (m_channels.empty())
        audience = tr("No bridge has joined a channel to the log yet, so there is nowhere to post.");
    else if (const AnnounceChannel *channel = chosen())
        audience = tr("It is posted publicly in #%1, in the name of %2. Everybody in the channel sees it.")
                       .arg(channel->title, name);
    else
        audience =
            tr("It is posted publicly, in the name of %1. Everybody in the channel sees it.").arg(name);
    audience += u' ' + (m_offline ? tr("This desk is offline: it waits here and goes out when connected.")
                                  : tr("For five seconds it can be taken back."));
    m_audience->setText(audience);
    m_problem->setVisible(!m_problem->text().isEmpty());

    const QString still = missing();
    m_channel->setEnabled(!m_committing && !m_channels.empty());
    m_confirm->setText(m_offline ? tr("Queue it") : tr("Announce"));
    m_confirm->setEnabled(!m_committing && still.isEmpty());
    m_confirm->setToolTip(kit::plainTip(still));
    m_confirm->setAccessibleDescription(still.isEmpty() ? audience : still);
}

/// Fields leave this key to whoever they stand in.
void AnnounceDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        confirm();
    else
        QDialog::keyPressEvent(event);
}

/// Sentences that run over several lines need more height than a dialog's size hint has, and they change.
bool AnnounceDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool matters = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize ||
                         event->type() == QEvent::Show;
    if (matters && layout() && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

} // namespace porch
