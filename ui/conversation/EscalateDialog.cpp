// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/EscalateDialog.h"

#include "models/domain/PlainText.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr qsizetype kShownText = 4000;

/// What one reads out on the telephone: where, then what was written, the newest first.
QString told(const EidoSource &source, const kit::TimeText &times)
{
    QStringList parts;
    const TipRow &tip = source.tip;
    if (!tip.placeName.isEmpty())
        parts << EscalateDialog::tr("Where: %1").arg(tip.placeName);
    else if (tip.hasPlace)
        parts
            << EscalateDialog::tr("Where: %1, %2").arg(tip.latitude, 0, 'f', 5).arg(tip.longitude, 0, 'f', 5);
    else
        parts << EscalateDialog::tr("Where: not known. Ask the resident.");
    for (auto row = source.rows.rbegin(); row != source.rows.rend(); ++row) {
        if (row->kind == TimelineKind::Resident && !row->deleted && !row->text.isEmpty())
            parts << EscalateDialog::tr("%1: %2").arg(times.clockOrDate(row->at, source.now), row->text);
    }
    return parts.join(u'\n').left(kShownText);
}

} // namespace

EscalateDialog::EscalateDialog(const QString &number, EidoSource source, const kit::TimeText &times,
                               QWidget *parent)
    : TipDialog(Verb::Escalate,
                {tr("Escalate the tip"),
                 source.tip.reporter.isEmpty() ? tr("Escalate this tip")
                                               : tr("Escalate the tip of %1").arg(source.tip.reporter),
                 {},
                 tr("Escalate")},
                parent)
    , m_source(std::move(source))
    , m_said(new Label({}, Type::Body, &Tokens::text, Label::Fit::Wrap, this))
    , m_save(new kit::KeyButton(tr("Save EIDO…"), QString(), this))
    , m_copy(new kit::KeyButton(tr("Copy EIDO"), QString(), this))
{
    setMinimumWidth(scaled(560));
    if (number.isEmpty()) {
        content()->addWidget(new Label(tr("The department has not set a number to call. Call your dispatch"
                                          " center as you always do; an administrator sets the number."),
                                       Type::Body, &Tokens::overdue, Label::Fit::Wrap, this));
    } else {
        auto *call = new QHBoxLayout;
        call->setSpacing(scaled(12));
        call->addWidget(new Label(tr("Call"), Type::Page, &Tokens::text, Label::Fit::Whole, this));
        auto *digits = new Label(number, Type::Figure, &Tokens::overdue, Label::Fit::Whole, this);
        digits->setAccessibleName(tr("Call %1").arg(number));
        call->addWidget(digits);
        call->addStretch(1);
        content()->addLayout(call);
    }
    m_said->setText(
        tr("Nothing is sent to dispatch from here: the call is yours to make. This marks the tip as"
           " escalated and urgent on every desk."));
    content()->addWidget(m_said);
    addHead(tr("What to tell them (uncorroborated)"));
    auto *words = new QPlainTextEdit(this);
    kit::setTextType(*words, Type::Body);
    words->setPlainText(told(m_source, times));
    words->setReadOnly(true);
    words->setAccessibleName(tr("What to tell them"));
    words->setTabChangesFocus(true);
    words->setFixedHeight(scaled(132));
    content()->addWidget(words);
    m_reason = addLine(tr("Reason"), tr("Why is it an emergency?"));

    m_save->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_save->setToolTip(
        tr("What is known, as an Emergency Incident Data Object (NENA-STA-021) for your dispatch"
           " center's system"));
    m_save->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    m_save->setKey(kit::keyText(QKeySequence(QStringLiteral("Ctrl+S"))));
    buttons()->insertWidget(0, m_save);
    buttons()->insertWidget(1, m_copy);
    // What leaves the house follows an action that the log has: before it, nobody could say who took it
    // along.
    m_save->hide();
    m_copy->hide();
    connect(m_save, &QAbstractButton::clicked, this, &EscalateDialog::save);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(packet()));
        m_said->setText(tr("Copied. Nothing was sent to dispatch: the call is yours to make."));
    });
    m_reason->setFocus();
    refresh();
}

QString EscalateDialog::missing() const
{
    if (m_done)
        return {};
    return m_reason->text().trimmed().isEmpty() ? tr("Say why first") : QString();
}

TipBody EscalateDialog::body() const
{
    TipBody body;
    body.reason = m_reason->text().trimmed().toUtf8();
    return body;
}

QByteArray EscalateDialog::packet() const
{
    EidoSource source = m_source;
    source.reason = m_reason->text().trimmed();
    return Eido::document(source);
}

void EscalateDialog::committed()
{
    m_done = true;
    m_said->setText(
        tr("The tip is escalated. Nothing was sent to dispatch: make the call now. The EIDO is for"
           " a dispatch center that can read it from a file."));
    m_reason->setReadOnly(true);
    m_save->show();
    m_copy->show();
    confirmButton()->hide();
    cancelButton()->setText(tr("Done"));
    cancelButton()->setDefault(true);
    cancelButton()->setFocus();
}

void EscalateDialog::save()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the EIDO"), folder.filePath(Eido::fileName(m_source)), tr("EIDO (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray words = packet();
    // Others on this computer have no business with it.
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(words) == words.size() && file.commit();
    if (!written) {
        setProblem(tr("%1 can't be written: %2. Choose another place.")
                       .arg(QDir::toNativeSeparators(path), file.errorString()));
        return;
    }
    m_said->setText(tr("Saved as %1. Nothing was sent to dispatch: the call is yours to make.")
                        .arg(QDir::toNativeSeparators(path)));
}

} // namespace porch
