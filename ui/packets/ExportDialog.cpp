// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packets/ExportDialog.h"

#include "models/packets/PacketWords.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/packets/GivenTo.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardPaths>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

/// What is not there yet; beside one of the same minute another number.
QString freeFolder(const QString &parent, const QString &name)
{
    QString path = parent + u'/' + name;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = parent + u'/' + name + u'-' + QString::number(i);
    return path;
}

} // namespace

ExportDialog::ExportDialog(const QString &title, Clock clock, QWidget *parent)
    : QDialog(parent)
    , m_clock(std::move(clock))
    , m_given(new GivenTo(this))
    , m_names(new QCheckBox(tr("&Names and pseudonyms of reporters"), this))
    , m_notes(new QCheckBox(tr("Notes for the &desk only"), this))
    , m_files(new QCheckBox(tr("Pictures, without ca&mera and location data"), this))
    , m_leftOutHead(new Label(tr("What is left out"), Type::State, &Tokens::text2, Label::Fit::Whole, this))
    , m_leftOut(new QListWidget(this))
    , m_said(new Label({}, Type::Body, &Tokens::text, Label::Fit::Wrap, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new kit::KeyButton(tr("Cancel"), kit::keyText(QKeySequence(Qt::Key_Escape)), this))
    , m_confirm(
          new kit::KeyButton(tr("Export…"), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this))
{
    build(title);
    m_files->setChecked(true);
    m_forms.first()->setChecked(true);
    m_given->setFocus();
    refresh();
}

QLayout *ExportDialog::forms()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(scaled(4));
    const std::pair<QString, QString> all[] = {
        {tr("&PDF"), tr("pages to read and print")},
        {tr("&Folder"), tr("PDF, data and pictures")},
        {tr("&CAD file"), tr("EIDO for a dispatch center")},
        {tr("CAD, c&lipboard"), tr("the same, to be pasted")},
    };
    for (const auto &[name, about] : all) {
        auto *button = new QRadioButton(name, this);
        button->setAccessibleDescription(about);
        // The hint stands beneath the words, not beneath the circle.
        const int column = int(m_forms.size()) * 2;
        const int words = button->fontMetrics().size(Qt::TextShowMnemonic, name).width();
        grid->addWidget(button, 0, column, 1, 2);
        grid->addWidget(new Label(about, Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this), 1,
                        column + 1);
        grid->setColumnMinimumWidth(column, button->sizeHint().width() - words);
        grid->setColumnStretch(column + 1, 1);
        // Of two that change only the one that is chosen now.
        connect(button, &QAbstractButton::toggled, this, [this](bool chosen) {
            if (chosen)
                refresh();
        });
        m_forms += button;
    }
    return grid;
}

void ExportDialog::build(const QString &title)
{
    setWindowTitle(title);
    auto *head = new Label(title, Type::Title, &Tokens::text, Label::Fit::Elide, this);
    head->setToolTip(kit::plainTip(title));
    const auto small = [this](const QString &words) {
        return new Label(words, Type::State, &Tokens::text2, Label::Fit::Whole, this);
    };
    m_leftOut->setAccessibleName(tr("What is left out"));
    m_leftOut->setSelectionMode(QAbstractItemView::SingleSelection);
    m_leftOut->setWordWrap(true);
    m_leftOut->setTextElideMode(Qt::ElideNone);
    m_leftOut->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_leftOut->setSpacing(scaled(2));
    m_leftOut->setMinimumHeight(scaled(112));
    m_leftOutHead->setBuddy(m_leftOut);
    m_progress->setAccessibleName(tr("How far it has come"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(6));
    m_progress->hide();
    m_said->hide();
    m_cancel->setAutoDefault(false);
    m_cancel->setFlat(true);
    m_confirm->setDefault(true);

    auto *boxes = new QVBoxLayout;
    boxes->setSpacing(scaled(8));
    for (QCheckBox *box : {m_names, m_notes, m_files}) {
        boxes->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(8));
    all->addWidget(head);
    all->addWidget(new Label(tr("It says that tips are uncorroborated. Who gets it and why goes into the log"
                                " before anything is written."),
                             Type::Body, &Tokens::text2, Label::Fit::Wrap, this));
    all->addSpacing(scaled(4));
    all->addWidget(small(tr("As what?")));
    all->addLayout(forms());
    all->addSpacing(scaled(4));
    all->addWidget(m_given);
    all->addSpacing(scaled(4));
    all->addWidget(small(tr("With")));
    all->addLayout(boxes);
    all->addSpacing(scaled(4));
    all->addWidget(m_leftOutHead);
    all->addWidget(m_leftOut, 1);
    all->addWidget(m_said);
    all->addWidget(m_progress);
    all->addSpacing(scaled(4));
    all->addLayout(buttons);
    setMinimumWidth(scaled(640));
    connect(m_cancel, &QAbstractButton::clicked, this, &ExportDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, &ExportDialog::confirm);
}

void ExportDialog::setPreview(ExportPreview preview)
{
    m_preview = std::move(preview);
    refresh();
}

void ExportDialog::setForm(PacketForm wanted)
{
    m_forms[int(wanted)]->setChecked(true);
}

PacketForm ExportDialog::form() const
{
    for (int i = 0; i < m_forms.size(); ++i) {
        if (m_forms[i]->isChecked())
            return PacketForm(i);
    }
    return PacketForm::Pdf;
}

PacketWish ExportDialog::wish() const
{
    return {m_given->recipient(), m_given->reason(), m_names->isChecked(), m_notes->isChecked(),
            m_files->isChecked() && form() == PacketForm::Folder};
}

void ExportDialog::refresh()
{
    if (m_done)
        return;
    const bool isFolder = form() == PacketForm::Folder;
    m_files->setEnabled(!m_working && isFolder);
    m_files->setToolTip(isFolder ? QString() : tr("Only a folder has room for files"));
    m_files->setAccessibleDescription(m_files->toolTip());
    m_confirm->setText(form() == PacketForm::Clipboard ? tr("Copy") : tr("Export…"));
    m_confirm->setEnabled(m_preview && !m_working);
    m_leftOut->clear();
    if (m_preview)
        m_leftOut->addItems(m_preview->leftOut(form(), wish()));
    else
        m_leftOut->addItem(tr("Reading what the desk knows…"));
    if (m_leftOut->count() == 0)
        m_leftOut->addItem(tr("Nothing"));
}

void ExportDialog::confirm()
{
    if (m_done) {
        accept();
        return;
    }
    if (!m_preview || m_working || !m_given->check())
        return;
    if (form() == PacketForm::Clipboard)
        exportTo({});
    else
        askPlace();
}

void ExportDialog::askPlace()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = m_preview->baseName(form(), m_clock());
    auto *chooser = new QFileDialog(this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setDirectory(documents.path());
    if (form() == PacketForm::Folder) {
        chooser->setWindowTitle(tr("Where to put the folder %1").arg(name));
        chooser->setFileMode(QFileDialog::Directory);
        chooser->setOption(QFileDialog::ShowDirsOnly);
        connect(chooser, &QFileDialog::fileSelected, this,
                [this, name](const QString &parent) { exportTo(freeFolder(parent, name)); });
    } else {
        const bool isPdf = form() == PacketForm::Pdf;
        chooser->setWindowTitle(windowTitle());
        chooser->setAcceptMode(QFileDialog::AcceptSave);
        chooser->setNameFilter(isPdf ? tr("PDF (*.pdf)") : tr("EIDO (*.eido.json *.json)"));
        chooser->setDefaultSuffix(isPdf ? QStringLiteral("pdf") : QStringLiteral("eido.json"));
        chooser->selectFile(name + (isPdf ? QStringLiteral(".pdf") : QStringLiteral(".eido.json")));
        connect(chooser, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    }
    chooser->open();
}

void ExportDialog::exportTo(const QString &path)
{
    if (m_working || m_done || !m_preview || !m_given->check())
        return;
    const Order order{form(), wish(), path};
    setWorking(true);
    setProgress(tr("Writing it into the log…"), 0, 0);
    Q_EMIT confirmed(order);
}

void ExportDialog::setWorking(bool working)
{
    m_working = working;
    for (QRadioButton *button : std::as_const(m_forms))
        button->setEnabled(!working);
    for (QWidget *box : {m_names, m_notes})
        box->setEnabled(!working);
    m_given->setReadOnly(working);
    m_progress->setVisible(working);
    m_cancel->setText(working ? tr("Stop") : tr("Cancel"));
    m_said->setInk(&Tokens::text);
    if (!working)
        m_said->hide();
    refresh();
}

void ExportDialog::setProgress(const QString &words, int done, int all)
{
    m_said->setText(words);
    m_said->show();
    m_progress->setRange(0, all);
    m_progress->setValue(done);
}

void ExportDialog::setProblem(const QString &problem)
{
    setWorking(false);
    m_said->setInk(&Tokens::overdue);
    m_said->setText(problem);
    m_said->show();
}

void ExportDialog::setDone(const PacketOutcome &outcome)
{
    setWorking(false);
    m_done = true;
    for (QWidget *each : {m_names, m_notes, m_files})
        each->setEnabled(false);
    for (QRadioButton *button : std::as_const(m_forms))
        button->setEnabled(false);
    m_given->setReadOnly(true);
    m_said->setText(outcome.path.isEmpty()
                        ? tr("Copied. Nothing was sent: paste it into the dispatch center's system.")
                        : tr("Saved as %1").arg(QDir::toNativeSeparators(outcome.path)));
    m_said->show();
    if (!outcome.leftOut.isEmpty()) {
        m_leftOutHead->setText(tr("Files that were left out"));
        m_leftOut->clear();
        m_leftOut->addItems(outcome.leftOut);
    }
    m_cancel->hide();
    m_confirm->setText(tr("Done"));
    m_confirm->setKey(kit::keyText(QKeySequence(Qt::Key_Return)));
    m_confirm->setEnabled(true);
    m_confirm->setFocus();
}

/// While something is under way this stops it first; what came of that is told.
void ExportDialog::reject()
{
    if (m_working)
        Q_EMIT stopRequested();
    else
        QDialog::reject();
}

void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        confirm();
    else
        QDialog::keyPressEvent(event);
}

/// Sentences that run over several lines need more height than a dialog's size hint has, and they change.
bool ExportDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool matters = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize ||
                         event->type() == QEvent::Show;
    if (matters && layout() && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

} // namespace porch
